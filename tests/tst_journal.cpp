// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/journal.h"
#include "core/localfiles.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

class JournalTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString file(const QString &name = u"j"_s) const { return m_dir.filePath(name); }

    static QByteArray write(const QString &name, int records)
    {
        Result<Journal> journal = Journal::create(name);
        for (int i = 0; journal && i < records; ++i)
            if (!journal->append({{u"what"_s, u"will-change"_s}, {u"i"_s, i}}))
                return {};
        return readLocalFile(name).value_or(QByteArray());
    }

private Q_SLOTS:
    void init() { QFile::remove(file()); }

    void recordsComeBackNumbered()
    {
        QVERIFY(!write(file(), 3).isEmpty());
        const Result<QList<QJsonObject>> records = Journal::read(file());
        QVERIFY(records);
        QCOMPARE(records->size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(records->at(i)[u"i"_s].toInt(), i);
            QCOMPARE(records->at(i)[u"n"_s].toInt(), i);
            QVERIFY(!records->at(i)[u"at"_s].toString().isEmpty());
        }
        QCOMPARE(QFileInfo(file()).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    }

    void aNewOneReplacesNothing()
    {
        write(file(), 1);
        QVERIFY(!Journal::create(file()));
        QCOMPARE(Journal::read(file())->size(), 1);
    }

    /// A power cut leaves any number of bytes: exactly the whole records count, and writing goes on behind
    /// them.
    void cutAtAnyByte()
    {
        const QByteArray whole = write(file(), 3);
        QVERIFY(whole.count('\n') == 3);
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            const QByteArray cut = whole.left(length);
            const qsizetype expected = cut.count('\n');
            QVERIFY(writeLocalFile(file(u"cut"_s), cut));
            const Result<QList<QJsonObject>> records = Journal::read(file(u"cut"_s));
            QVERIFY2(records, qPrintable(QString::number(length)));
            QCOMPARE(records->size(), expected);
            {
                Result<Journal> journal = Journal::reopen(file(u"cut"_s));
                QVERIFY(journal);
                QVERIFY(journal->append({{u"what"_s, u"undone"_s}}));
            }
            const Result<QList<QJsonObject>> after = Journal::read(file(u"cut"_s));
            QVERIFY2(after, qPrintable(QString::number(length)));
            QCOMPARE(after->size(), expected + 1);
            QCOMPARE(after->last()[u"what"_s].toString(), u"undone"_s);
        }
    }

    /// Any other damage is found: no flipped byte, missing line or swapped line passes for a journal.
    void everyFlippedByteIsFound()
    {
        const QByteArray whole = write(file(), 3);
        const qsizetype lastLine = whole.lastIndexOf('\n', whole.size() - 2) + 1;
        for (qsizetype at = 0; at < lastLine; ++at) {
            QByteArray broken = whole;
            broken[at] = static_cast<char>(broken.at(at) ^ 1);
            QVERIFY(writeLocalFile(file(u"broken"_s), broken));
            const Result<QList<QJsonObject>> records = Journal::read(file(u"broken"_s));
            QVERIFY2(!records, qPrintable(QString::number(at)));
            QCOMPARE(records.error().code, Code::JournalDamaged);
            QVERIFY(!Journal::reopen(file(u"broken"_s)));
        }
    }
    void namesTheDamagedLine()
    {
        QList<QByteArray> lines = write(file(), 4).split('\n');
        lines.removeAt(1);
        QVERIFY(writeLocalFile(file(u"gap"_s), lines.join('\n')));
        const Result<QList<QJsonObject>> records = Journal::read(file(u"gap"_s));
        QVERIFY(!records);
        QCOMPARE(records.error().args, (QStringList{file(u"gap"_s), u"2"_s}));
    }

    void oneWriterAtATime()
    {
        write(file(), 1);
        {
            const Result<Journal> first = Journal::reopen(file());
            QVERIFY(first);
            const Result<Journal> second = Journal::reopen(file());
            QVERIFY(!second);
            QCOMPARE(second.error().kind, Error::Kind::Conflict);
        }
        QVERIFY(Journal::reopen(file()));
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
