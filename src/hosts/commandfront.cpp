// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/commandfront.h"

#include <QRandomGenerator>
#include <algorithm>

namespace Lotse::CommandFront {

namespace {

constexpr auto frontScript = R"sh(
echo "$$"
mark=$1
shift
%INPUT%"$@"
code=$?
printf '\n%s %s\n' "$mark" "$code"
exit "$code"
)sh";

/// The same for arguments that JSON cannot carry: they come as printf %b reads them.
constexpr auto unpackingScript = R"sh(
left=$#
while [ "$left" -gt 0 ]; do
    word=$(printf '%b.' "$1")
    shift
    set -- "$@" "${word%.}"
    left=$((left - 1))
done
)sh";

/// The front leads its session: the whole group is ended, politely first.
constexpr auto killScript = R"sh(
kill -TERM "-$1" 2>/dev/null || kill -TERM "$1" 2>/dev/null || exit 0
sleep 1
kill -KILL "-$1" 2>/dev/null || kill -KILL "$1" 2>/dev/null
exit 0
)sh";

bool isText(const QByteArrayList &words)
{
    return std::all_of(words.cbegin(), words.cend(),
                       [](const QByteArray &word) { return QString::fromUtf8(word).toUtf8() == word; });
}

QByteArray escaped(const QByteArray &word)
{
    QByteArray text;
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && c != '\\')
            text += c;
        else
            text += "\\0" + QByteArray::number(byte, 8).rightJustified(3, '0');
    }
    return text;
}

} // namespace

QByteArray newMark()
{
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    quint32 numbers[markBytes / 8];
    random.fillRange(numbers);
    return QByteArray(reinterpret_cast<const char *>(numbers), sizeof numbers).toHex();
}

QByteArrayList wrap(const QByteArrayList &argv, const QByteArray &mark, qsizetype inputBytes)
{
    const QByteArray front =
        QByteArray(frontScript)
            .replace("%INPUT%",
                     inputBytes < 0 ? QByteArray() : "head -c " + QByteArray::number(inputBytes) + " | ");
    const QByteArrayList words = QByteArrayList{mark} + argv;
    if (isText(words))
        return QByteArrayList{"sh", "-c", front, "lotse"} + words;
    QByteArrayList packed{"sh", "-c", QByteArray(unpackingScript) + front, "lotse"};
    for (const QByteArray &word : words)
        packed << escaped(word);
    return packed;
}

QByteArrayList kill(qint64 process)
{
    return {"sh", "-c", killScript, "lotse", QByteArray::number(process)};
}

} // namespace Lotse::CommandFront
