// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"

#include "core/messages.h"
#include "shared/languages.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// Nothing is untranslated, and no translation loses what the program puts in.
class TranslationsTest : public QObject
{
    Q_OBJECT

    struct Entry
    {
        QString context;
        QString source;
        QString type;
        QStringList forms;
        bool plural = false;
        QString name() const { return context + u": "_s + source; }
    };
    static Entry readMessage(QXmlStreamReader &xml, const QString &context)
    {
        Entry entry{.context = context};
        entry.plural = xml.attributes().value(u"numerus"_s) == u"yes";
        while (xml.readNextStartElement()) {
            if (xml.name() == u"source") {
                entry.source = xml.readElementText();
            } else if (xml.name() == u"translation") {
                entry.type = xml.attributes().value(u"type"_s).toString();
                if (!entry.plural)
                    entry.forms << xml.readElementText();
                else
                    while (xml.readNextStartElement())
                        entry.forms << xml.readElementText();
            } else {
                xml.skipCurrentElement();
            }
        }
        return entry;
    }
    static QList<Entry> entries(const QString &language)
    {
        QFile file(sourcePath(u"translations/lotse_%1.ts"_s).arg(language));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QXmlStreamReader xml(&file);
        QList<Entry> all;
        QString context;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                all << readMessage(xml, context);
        }
        return xml.hasError() ? QList<Entry>() : all;
    }
    static QStringList placeholders(const QString &text)
    {
        static const QRegularExpression expression(u"%(L?[0-9]+|n)"_s);
        QSet<QString> found;
        for (auto it = expression.globalMatch(text); it.hasNext();)
            found.insert(it.next().captured(1).remove(u'L'));
        QStringList list(found.begin(), found.end());
        list.sort();
        return list;
    }
    static void languages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("de") << u"de"_s;
        QTest::newRow("en") << u"en"_s;
    }

private Q_SLOTS:
    void everythingIsTranslated_data() { languages_data(); }
    void everythingIsTranslated()
    {
        QFETCH(QString, language);
        const QList<Entry> all = entries(language);
        QVERIFY(!all.isEmpty());
        for (const Entry &entry : all) {
            QVERIFY2(entry.type.isEmpty(), qPrintable(entry.type + u" "_s + entry.name()));
            QVERIFY2(entry.forms.size() == (entry.plural ? 2 : 1), qPrintable(entry.name()));
            for (const QString &form : entry.forms)
                QVERIFY2(!form.trimmed().isEmpty(), qPrintable(entry.name()));
        }
    }
    void placeholdersStay_data() { languages_data(); }
    void placeholdersStay()
    {
        QFETCH(QString, language);
        for (const Entry &entry : entries(language)) {
            const QStringList expected = placeholders(entry.source);
            for (qsizetype i = 0; i < entry.forms.size(); ++i) {
                QStringList found = placeholders(entry.forms.at(i));
                if (entry.plural && i == 0 && expected.contains(u"n"_s) && !found.contains(u"n"_s))
                    found.append(u"n"_s); // "one file" may be said in words
                found.sort();
                QVERIFY2(found == expected, qPrintable(entry.name()));
            }
        }
    }
    void marksAreThere_data() { languages_data(); }
    /// Ends of sentences, and exactly one shortcut mark where the source has one.
    void marksAreThere()
    {
        QFETCH(QString, language);
        static const QRegularExpression shortcut(u"&[A-Za-zÄÖÜäöü]"_s);
        for (const Entry &entry : entries(language)) {
            for (const QString &form : entry.forms) {
                const bool dots = entry.source.endsWith(u'.') && !entry.source.endsWith(u"..."_s);
                QVERIFY2(!dots || form.endsWith(u'.'), qPrintable(entry.name()));
                QVERIFY2(!entry.source.contains(u'\n') || form.contains(u'\n'), qPrintable(entry.name()));
                QCOMPARE(form.count(shortcut), entry.source.count(shortcut));
            }
        }
    }
    void languageChangesAtRunTime()
    {
        const Error error{Error::Kind::NotFound, Code::ContainerNotFound, {u"web"_s}, {}};
        QVERIFY(setLanguage(u"de"_s));
        QVERIFY(messageFor(error).happened.contains(u"keinen Container"_s));
        QCOMPARE(QLocale().decimalPoint(), u","_s);
        QVERIFY(!setLanguage(u"xx"_s));
        QCOMPARE(language(), u"de"_s);
        QVERIFY(setLanguage(u"en"_s));
        QVERIFY(messageFor(error).happened.contains(u"no container"_s));
        QCOMPARE(QLocale().decimalPoint(), u"."_s);
        QVERIFY(setLanguage({}));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
