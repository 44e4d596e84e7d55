// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// Reads the sources: includes point one way, and what must never be called is not there.
class LayersTest : public QObject
{
    Q_OBJECT

    static QStringList sources()
    {
        QStringList found;
        QDirIterator it(sourcePath(u"src"_s), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            found << it.next();
        return found;
    }
    static QString layerOf(const QString &file)
    {
        return file.mid(sourcePath(u"src/"_s).size()).section(u'/', 0, 0);
    }
    static QString textOf(const QString &file)
    {
        QFile f(file);
        return f.open(QIODevice::ReadOnly) ? QString::fromUtf8(f.readAll()) : QString();
    }

private Q_SLOTS:
    void includesPointOneWay()
    {
        const QHash<QString, QStringList> allowed{
            {u"core"_s, {u"core"_s}},
            {u"transport"_s, {u"core"_s, u"transport"_s}},
            {u"hosts"_s, {u"core"_s, u"transport"_s, u"hosts"_s}},
            {u"steps"_s, {u"core"_s, u"steps"_s}},
            {u"shared"_s, {u"core"_s, u"transport"_s, u"hosts"_s, u"steps"_s, u"shared"_s}},
            {u"cli"_s, {u"core"_s, u"hosts"_s, u"steps"_s, u"shared"_s, u"cli"_s}},
            {u"app"_s, {u"core"_s, u"hosts"_s, u"steps"_s, u"shared"_s, u"app"_s}},
        };
        static const QRegularExpression include(u"^#include \"([a-z]+)/"_s,
                                                QRegularExpression::MultilineOption);
        int seen = 0;
        for (const QString &file : sources()) {
            const QStringList layers = allowed.value(layerOf(file));
            QVERIFY2(!layers.isEmpty(), qPrintable(file + u" lies in no known layer"_s));
            for (auto it = include.globalMatch(textOf(file)); it.hasNext(); ++seen) {
                const QString target = it.next().captured(1);
                QVERIFY2(layers.contains(target), qPrintable(file + u" must not include "_s + target));
            }
        }
        QVERIFY(seen > 0);
    }

    void nothingForbiddenIsCalled()
    {
        static const QRegularExpression forbidden(
            u"processEvents|QEventLoop|terminate\\(\\)|std::system|(?<!QLocale::)\\bsystem\\(|popen\\(|<"
            u"QtWidgets>|<QtCore>"
            u"|<QtGui>|"
            "QCryptographicHash|ignoreSslErrors\\(\\)|QSslSocket::VerifyNone"_s);
        for (const QString &file : sources()) {
            const auto match = forbidden.match(textOf(file));
            QVERIFY2(!match.hasMatch(), qPrintable(file + u": "_s + match.captured(0)));
        }
    }

    /// lupdate gives sentences in a free tr() another context than the one they are looked up in, and they
    /// stay untranslated: a class with Q_DECLARE_TR_FUNCTIONS is the way.
    void translationsHaveTheirContext()
    {
        static const QRegularExpression freeTr(u"^(static |inline )?QString tr\\("_s,
                                               QRegularExpression::MultilineOption);
        for (const QString &file : sources())
            QVERIFY2(!freeTr.match(textOf(file)).hasMatch(), qPrintable(file));
    }

    void coreOpensNoSocketAndKnowsNoWidget()
    {
        static const QRegularExpression include(
            u"#include <(QWidget|QtNetwork|QTcp|QSsl|QLocalS|QNetwork)"_s);
        for (const QString &file : sources()) {
            if (layerOf(file) == u"core"_s || layerOf(file) == u"steps"_s)
                QVERIFY2(!include.match(textOf(file)).hasMatch(), qPrintable(file));
        }
    }

    /// A format that nobody described is one that nobody can read later.
    void everyFormatIsDescribed()
    {
        static const QRegularExpression schema(u"\"(lotse\\.[a-z-]+/[0-9]+)\""_s);
        const QString formats = textOf(sourcePath(u"src/FORMATS.md"_s));
        int seen = 0;
        for (const QString &file : sources()) {
            for (auto it = schema.globalMatch(textOf(file)); it.hasNext(); ++seen) {
                const QString name = it.next().captured(1);
                QVERIFY2(formats.contains(u'`' + name + u'`'), qPrintable(name + u" in "_s + file));
            }
        }
        QVERIFY(seen > 0);
    }

    /// The map of the house names nothing that has moved away.
    void theMapNamesWhatExists()
    {
        static const QRegularExpression place(
            u"`((?:core|transport|hosts|steps|shared|app|cli)/[a-z0-9]+)(\\.[a-z]+)?`"_s);
        const QString root = sourcePath(u"src/"_s);
        int seen = 0;
        for (auto it = place.globalMatch(textOf(root + u"ARCHITECTURE.md"_s)); it.hasNext(); ++seen) {
            const auto match = it.next();
            const QString file = root + match.captured(1);
            const QString end = match.captured(2);
            QVERIFY2(QFile::exists(file + (end.isEmpty() ? u".h"_s : end)), qPrintable(file + end));
        }
        QVERIFY(seen > 0);
    }

    /// Law 1 of the house: small files. A longer one has its line of reason in src/ARCHITECTURE.md.
    void filesAreSmallOrExplained()
    {
        const QString reasons = textOf(sourcePath(u"src/ARCHITECTURE.md"_s));
        for (const QString &file : sources()) {
            const auto lines = textOf(file).count(u'\n');
            const auto limit = file.endsWith(u".h"_s) ? 150 : 300;
            const QString name = file.mid(sourcePath(u"src/"_s).size());
            QVERIFY2(lines <= limit || reasons.contains(u'`' + name + u'`'),
                     qPrintable(u"%1 has %2 lines: two nouns?"_s.arg(name).arg(lines)));
        }
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
