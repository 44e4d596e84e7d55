// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzztarget.h"
#include "transport/httpparser.h"

using namespace Lotse;

namespace {

struct Heard
{
    bool good = true;
    bool head = false;
    bool complete = false;
    bool upgraded = false;
    int status = 0;
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;
    friend bool operator==(const Heard &, const Heard &) = default;
};

Heard hear(const QByteArray &all, bool hasBody, qsizetype piece)
{
    HttpParser parser(hasBody, QStringLiteral("engine"));
    Heard heard;
    for (qsizetype at = 0; at < all.size() && heard.good; at += piece) {
        heard.good = parser.take(QByteArrayView(all).sliced(at, qMin(piece, all.size() - at))).has_value();
        heard.body += parser.takeBody();
    }
    heard.good = heard.good && parser.end().has_value();
    heard.head = parser.hasHead();
    heard.complete = parser.isComplete();
    heard.upgraded = parser.isUpgraded();
    heard.status = parser.status();
    heard.headers = parser.headers();
    heard.body += parser.takeBody();
    return heard;
}

} // namespace

/// The answer means the same, however the network cuts it.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray all = Fuzz::bytes(data + 1, size - 1);
    const bool hasBody = (data[0] & 1) != 0;
    const Heard atOnce = hear(all, hasBody, qMax<qsizetype>(1, all.size()));
    const Heard inPieces = hear(all, hasBody, 1 + data[0] / 2);
    Fuzz::promise(atOnce.good == inPieces.good);
    Fuzz::promise(!atOnce.good || atOnce == inPieces);
    return 0;
}
