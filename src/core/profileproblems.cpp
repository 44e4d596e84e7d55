// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/profileproblems.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Lotse {

void ProfileProblems::add(const QString &pointer, const QString &sentence)
{
    //: %1 file name, %2 place inside the file as a JSON pointer, %3 sentence that says what is wrong there
    const QString text =
        QCoreApplication::translate("Profile", "%1, at %2: %3")
            .arg(QFileInfo(m_file).fileName(), pointer.isEmpty() ? u"/"_s : pointer, sentence);
    if (!m_all.contains(text))
        m_all << text;
}

QString pointerStep(const QString &key)
{
    QString escaped = key;
    escaped.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    return u'/' + escaped;
}

bool isJsonPointer(const QString &text)
{
    if (text.isEmpty())
        return true;
    if (!text.startsWith(u'/'))
        return false;
    for (qsizetype at = text.indexOf(u'~'); at >= 0; at = text.indexOf(u'~', at + 1)) {
        const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar();
        if (next != u'0' && next != u'1')
            return false;
    }
    return true;
}

} // namespace Lotse
