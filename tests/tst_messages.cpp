// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"

#include "core/messages.h"
#include "core/messagetable.h"

#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// The catalogue is complete: reads the enumerators from the header, so that a new one cannot be forgotten.
class MessagesTest : public QObject
{
    Q_OBJECT

    static QStringList enumerators()
    {
        QFile file(sourcePath(u"src/core/errorcode.h"_s));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        static const QRegularExpression name(u"^    ([A-Z][A-Za-z]+),"_s,
                                             QRegularExpression::MultilineOption);
        QStringList found;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto it = name.globalMatch(text); it.hasNext();)
            found << it.next().captured(1);
        return found;
    }
    static QList<MessageRow> rows()
    {
        QList<MessageRow> all;
        for (const auto &part : allMessages())
            all.append(QList<MessageRow>(part.begin(), part.end()));
        return all;
    }

private Q_SLOTS:
    void everyCodeHasARow()
    {
        const auto count = enumerators().size();
        QVERIFY(count > 40);
        QCOMPARE(rows().size(), count);
        for (int code = 0; code < count; ++code)
            QVERIFY2(!codeId(static_cast<Code>(code)).isEmpty(), qPrintable(enumerators().at(code)));
    }
    void identifiersAreUniqueAndWellFormed()
    {
        static const QRegularExpression shape(u"^LOTSE-[GTPESV][0-9]{3}$"_s);
        QSet<QByteArray> seen;
        for (const MessageRow &row : rows()) {
            QVERIFY2(shape.match(QString::fromLatin1(row.id)).hasMatch(), row.id);
            QVERIFY2(!seen.contains(row.id), row.id);
            seen.insert(row.id);
        }
    }
    void everySentenceIsASentence()
    {
        for (const MessageRow &row : rows()) {
            for (const QByteArray text : {row.happened, row.meaning, row.did, row.cure}) {
                QVERIFY2(text.size() > 10, row.id);
                QVERIFY2(text.endsWith('.') || text.endsWith("%1") || text.endsWith("%2"), text.constData());
            }
        }
    }
    void argumentsAreFilledInOnePass()
    {
        const Error error{Error::Kind::CheckFailed, Code::ApiAnswerWrong, {u"GET %2"_s, u"100 %1"_s}, {}};
        const QString happened = messageFor(error).happened;
        QVERIFY2(happened.contains(u"GET %2"_s) && happened.contains(u"100 %1"_s), qPrintable(happened));
        QVERIFY2(happened.contains(u"Found: …"_s), qPrintable(happened));
    }
    void noPlaceholderIsEverShown()
    {
        for (const MessageRow &row : rows()) {
            const QString text = messageFor({Error::Kind::Internal, row.code, {}, {}}).text();
            QVERIFY2(!text.contains(u'%'), qPrintable(text));
            QVERIFY2(text.endsWith(u" (%1)"_s.arg(QString::fromLatin1(row.id))), qPrintable(text));
        }
    }
    void allProblemsOfAProfileAreShown()
    {
        const Error error{Error::Kind::BadInput, Code::ProfileInvalid, {u"a.json"_s, u"one"_s, u"two"_s}, {}};
        QVERIFY(messageFor(error).happened.endsWith(u"one\ntwo"_s));
    }
    void jsonCarriesKindAndCode()
    {
        const QJsonObject json =
            errorToJson({Error::Kind::NotFound, Code::ContainerNotFound, {u"web"_s}, u"404"_s});
        QCOMPARE(json.value(u"kind"_s).toString(), u"not-found"_s);
        QCOMPARE(json.value(u"code"_s).toString(), u"LOTSE-E009"_s);
        QCOMPARE(json.value(u"detail"_s).toString(), u"404"_s);
        QVERIFY(json.value(u"happened"_s).toString().contains(u"web"_s));
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "tst_messages.moc"
