// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demowalk.h"
#include "support/places.h"
#include "support/windowfocus.h"

#include "app/style.h"
#include "shared/languages.h"

#include <QDirIterator>
#include <QTranslator>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

/// Every word 40 % longer: what a language may do that nobody here speaks.
class Longer : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrncmp(context, "Q", 1) == 0) // Qt's own: formats are among them
            return {};
        const QString text = QString::fromUtf8(source);
        static const QString more = u" edi tur gas lom pira sek nolu mitar vasen"_s;
        QString longer = text;
        for (qsizetype wanted = (text.size() * 2 + 4) / 5; wanted > 0; wanted -= more.size())
            longer += more.left(wanted);
        return longer.trimmed();
    }
};

QStringList spoken; // what a screen reader was told; GUI thread only

void listen(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        spoken.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
}

/// Parts that were shown before they had a place: on a desktop each of them flashes up as a window of its
/// own.
class StrayWindows : public QObject
{
public:
    StrayWindows() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(object);
        if (event->type() == QEvent::Show && widget && widget->isWindow() &&
            !qobject_cast<const Assistant *>(widget))
            names.append(called(widget));
        return false;
    }
    QStringList names;
};

} // namespace

/// The release gate: every page of a whole repair, in every language, at every size, can be read, reached,
/// seen and heard.
class WindowGateTest : public QObject
{
    Q_OBJECT
    QFont m_font;

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setApplicationName(u"lotse"_s);
        m_font = QApplication::font();
        m_font.setFamilies({u"Inter"_s, u"DejaVu Sans"_s});
        m_font.setPointSizeF(10);
        QAccessible::setActive(true);
        QAccessible::installUpdateHandler(listen);
    }
    void init()
    {
        QApplication::setFont(m_font);
        spoken.clear();
    }

    void everyPage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<PaletteChoice>("palette");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("longer");
        const QSize small(1024, 700);
        const QSize large(1280, 800);
        QTest::newRow("en") << u"en"_s << PaletteChoice::Light << small << 100 << false;
        QTest::newRow("de") << u"de"_s << PaletteChoice::Dark << small << 100 << false;
        QTest::newRow("longer-small") << u"en"_s << PaletteChoice::Light << small << 100 << true;
        QTest::newRow("text-200") << u"de"_s << PaletteChoice::Light << QSize(1600, 1000) << 200 << false;
        QTest::newRow("longer-large") << u"en"_s << PaletteChoice::HighContrast << large << 100 << true;
    }
    void everyPage()
    {
        QFETCH(QString, language);
        QFETCH(PaletteChoice, palette);
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QFETCH(bool, longer);
        QVERIFY(setLanguage(language));
        applyPalette(palette);
        QFont font = m_font;
        font.setPointSizeF(10 * percent / 100.0);
        QApplication::setFont(font);
        Longer padding;
        if (longer)
            QCoreApplication::installTranslator(&padding);

        const StrayWindows stray;
        Assistant window(u"demo:new"_s, {});
        window.resize(size);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        if (percent == 100)
            QCOMPARE(window.size(), size); // only large text may make it larger
        const WindowWalk walk(window, QString::fromLatin1(QTest::currentDataTag()));
        QStringList faults;
        QStringList silent;
        const bool arrived = walkDemo(window, walk, [&](const QString &page) {
            QTest::qWait(50); // what was laid out anew comes into its place
            walk.grab(page);
            QStringList here = settledFaults(window);
            here += tabFaults(window);
            here += ringFaults(window);
            here.removeDuplicates();
            for (const QString &fault : std::as_const(here))
                faults.append(page + u": "_s + fault);
            if (!spoken.join(u'\n').contains(walk.title()))
                silent.append(page + u": "_s + walk.title());
        });
        if (longer)
            QCoreApplication::removeTranslator(&padding);
        for (const QString &fault : std::as_const(faults))
            qWarning().noquote() << fault;
        QVERIFY2(arrived, qPrintable(walk.title()));
        QCOMPARE(stray.names.join(u'\n'), QString());
        QCOMPARE(faults.size(), 0);
        QCOMPARE(silent.join(u'\n'), QString()); // each page says where one is
    }

    /// Nothing moves by itself, so that nobody has to ask for less of it.
    void nothingMoves()
    {
        QDirIterator sources(sourcePath(u"src/app"_s), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        int count = 0;
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            for (const char *word : {"QPropertyAnimation", "QVariantAnimation", "QMovie", "QTimeLine"})
                QVERIFY2(!text.contains(word), qPrintable(file.fileName() + u' ' + QLatin1StringView(word)));
            ++count;
        }
        QVERIFY(count > 50);
    }
};

QTEST_MAIN(WindowGateTest)
#include "tst_windowgate.moc"
