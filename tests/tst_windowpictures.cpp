// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demowalk.h"
#include "support/files.h"
#include "support/places.h"
#include "support/windowgate.h"

#include "app/phrases.h"
#include "app/style.h"
#include "core/localfiles.h"
#include "core/runstore.h"
#include "hosts/demoworld.h"
#include "shared/languages.h"

#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>
#include <algorithm>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 90000;

/// Where the pictures go: LOTSE_SCREENSHOTS, else beside the build.
QString folder()
{
    const QString wanted = qEnvironmentVariable("LOTSE_SCREENSHOTS");
    return wanted.isEmpty() ? programPath(u"../pictures"_s) : wanted;
}

} // namespace

/// Every page in every state that can be brought about with a world that is really so: nothing is painted for
/// the picture. By default one language and palette; all of them when LOTSE_SCREENSHOTS names a folder. With
/// LOTSE_TOUR=FOLDER the pictures of README and help are written there, too.
class WindowPicturesTest : public QObject
{
    Q_OBJECT
    QString m_look; ///< "de-dark-1024x700"
    QSize m_size;

    void take(Assistant &window, const QString &state)
    {
        QTest::qWait(60);
        const QStringList faults = settledFaults(window); // waits until everything has its place
        QVERIFY(window.grab().save(u"%1/%2-%3.png"_s.arg(folder(), state, m_look)));
        for (const QString &fault : faults)
            qWarning().noquote() << state << fault;
        QCOMPARE(faults.size(), 0);
    }

    /// A world of one's own in the stale state, and the profile for it.
    struct World
    {
        QTemporaryDir place;
        QString uri = u"demo:"_s + place.path() + u"/demo"_s;
        Result<DemoWorld> demo = DemoWorld::open(uri);
        QString profile(const std::function<void(QJsonObject &)> &change) const
        {
            QFile file(u":/lotse/profiles/whisper-appliance.lotse.json"_s);
            if (!file.open(QIODevice::ReadOnly))
                return {};
            QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
            change(object);
            const QString name = place.path() + u"/changed.lotse.json"_s;
            return write(name, QJsonDocument(object).toJson()) ? name : QString();
        }
    };

    /// Goes on until `step` is shown and can be left.
    bool goTo(Assistant &window, const WindowWalk &walk, int step)
    {
        for (int at = window.step(); at <= step; at = window.step()) {
            const QString button = at == Assistant::Plan ? u"commit"_s : u"next"_s;
            const bool ready =
                QTest::qWaitFor([&] { return walk.isReady(button) || walk.isReady(u"trust"_s); }, patience);
            if (!ready)
                return false;
            if (walk.isReady(u"trust"_s)) {
                walk.click(u"trust"_s);
                QTest::qWait(1);
                continue;
            }
            if (at == step)
                return true;
            walk.click(button);
            if (!QTest::qWaitFor([&] { return window.step() > at; }, patience))
                return false;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setApplicationName(u"lotse"_s);
        QFont font = QApplication::font();
        font.setFamilies({u"Inter"_s, u"DejaVu Sans"_s});
        font.setPointSizeF(10);
        QApplication::setFont(font);
        QVERIFY(QDir().mkpath(folder()));
    }

    void pages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<PaletteChoice>("palette");
        QTest::addColumn<QSize>("size");
        QTest::newRow("de-dark-1024x700") << u"de"_s << PaletteChoice::Dark << QSize(1024, 700);
        if (!qEnvironmentVariableIsSet("LOTSE_SCREENSHOTS"))
            return;
        QTest::newRow("en-light-1280x800") << u"en"_s << PaletteChoice::Light << QSize(1280, 800);
        QTest::newRow("de-light-1280x800") << u"de"_s << PaletteChoice::Light << QSize(1280, 800);
        QTest::newRow("en-light-1024x700") << u"en"_s << PaletteChoice::Light << QSize(1024, 700);
        QTest::newRow("en-dark-1280x800") << u"en"_s << PaletteChoice::Dark << QSize(1280, 800);
        QTest::newRow("de-dark-1280x800") << u"de"_s << PaletteChoice::Dark << QSize(1280, 800);
        QTest::newRow("en-dark-1024x700") << u"en"_s << PaletteChoice::Dark << QSize(1024, 700);
        QTest::newRow("de-light-1024x700") << u"de"_s << PaletteChoice::Light << QSize(1024, 700);
        QTest::newRow("de-contrast-1280x800") << u"de"_s << PaletteChoice::HighContrast << QSize(1280, 800);
        QTest::newRow("en-light-3840x2160") << u"en"_s << PaletteChoice::Light << QSize(3840, 2160);
    }
    void pages()
    {
        QFETCH(QString, language);
        QFETCH(PaletteChoice, palette);
        QFETCH(QSize, size);
        m_look = QString::fromLatin1(QTest::currentDataTag());
        m_size = size;
        QVERIFY(setLanguage(language));
        applyPalette(palette);
        const auto good = [] { return !QTest::currentTestFailed(); };
        proven();
        if (good() && qEnvironmentVariableIsSet("LOTSE_SCREENSHOTS"))
            unhappyBeginnings();
        if (good() && qEnvironmentVariableIsSet("LOTSE_SCREENSHOTS"))
            decideFirst();
        if (good() && qEnvironmentVariableIsSet("LOTSE_SCREENSHOTS"))
            stopped();
        if (good())
            rolledBack();
        if (good())
            stillRed();
        if (good() && qEnvironmentVariableIsSet("LOTSE_SCREENSHOTS"))
            askedAndLost();
    }

    void applicationIcons()
    {
        QImage sheet(560, 280, QImage::Format_ARGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        painter.fillRect(0, 0, 560, 280, QColor(u"#F6F7F9"_s));
        int x = 8;
        for (const int size : {16, 22, 24, 32, 48, 64, 128}) {
            const QPixmap icon = applicationIcon(size);
            QCOMPARE(icon.deviceIndependentSize().toSize(), QSize(size, size));
            painter.drawPixmap(x, 8, icon);
            x += size + 12;
        }
        x = 8;
        painter.fillRect(0, 148, 560, 132, QColor(u"#202427"_s));
        for (const int size : {16, 22, 24, 32, 48, 64, 128}) {
            painter.drawPixmap(x, 150, applicationIcon(size));
            x += size + 12;
        }
        painter.end();
        QVERIFY(sheet.save(folder() + u"/icon.png"_s));
        QVERIFY(applicationIcon(256).save(folder() + u"/icon-256.png"_s));
    }

    void cleanupTestCase()
    {
        QByteArray page = "<!doctype html><meta charset=utf-8><title>Lotse: every page in every state</title>"
                          "<style>body{font:14px sans-serif;background:#888}img{width:480px;margin:4px}"
                          "h2{margin:24px 4px 4px}</style>\n";
        QString last;
        for (const QString &name : QDir(folder()).entryList({u"*.png"_s}, QDir::Files, QDir::Name)) {
            const QString state = name.section(u'-', 0, 1);
            if (state != last)
                page += "<h2>" + state.toHtmlEscaped().toUtf8() + "</h2>\n";
            last = state;
            const QByteArray safe = name.toHtmlEscaped().toUtf8();
            page += "<a href=\"" + safe + "\"><img src=\"" + safe + "\" alt=\"" + safe + "\" title=\"" +
                    safe + "\"></a>\n";
        }
        QVERIFY(write(folder() + u"/index.html"_s, page));
        const QString tour = qEnvironmentVariable("LOTSE_TOUR");
        if (!tour.isEmpty())
            writeTour(tour);
    }

private:
    void open(Assistant &window)
    {
        window.resize(m_size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    void proven()
    {
        Assistant window(u"demo:new"_s, {});
        open(window);
        const WindowWalk walk(window);
        take(window, u"1-connect-loading"_s);
        QVERIFY2(walkDemo(window, walk, [&](const QString &state) { take(window, state); }),
                 qPrintable(walk.title()));
        QCOMPARE(window.step(), int(Assistant::Result));
        walk.click(u"assistant"_s);
        QTRY_VERIFY(walk.isReady(u"finish"_s));
        walk.click(u"finish"_s);
        QVERIFY2(goTo(window, walk, Assistant::Compare), qPrintable(walk.title()));
        take(window, u"3-compare-same"_s);
        QVERIFY2(goTo(window, walk, Assistant::Plan), qPrintable(walk.title()));
        take(window, u"4-plan-nothing"_s);
    }

    void unhappyBeginnings()
    {
        {
            Assistant window(u"unix:///nonexistent/engine.sock"_s, {});
            open(window);
            const WindowWalk walk(window);
            QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"tryAgain"_s), patience);
            take(window, u"1-connect-error"_s);
            const auto other = window.findChildren<QAbstractButton *>(u"otherAddressDetails"_s);
            QVERIFY(!other.isEmpty());
            other.first()->click();
            auto *kind = window.findChild<QComboBox *>(u"hostKind"_s);
            kind->setCurrentIndex(kind->findData(u"proxmox"_s));
            Q_EMIT kind->activated(kind->currentIndex());
            QTest::keyClicks(window.findChild<QLineEdit *>(u"field-server"_s), u"pve"_s);
            QTest::keyClicks(window.findChild<QLineEdit *>(u"field-token"_s), u"lotse"_s);
            take(window, u"1-connect-form"_s);
        }
        const World world;
        QVERIFY(world.demo);
        const auto nowhere = [](QJsonObject &profile) {
            QJsonObject container = profile.value("container"_L1).toObject();
            container.insert("root"_L1, u"/opt/not-there"_s);
            profile.insert("container"_L1, container);
        };
        {
            Assistant window(world.uri, world.profile(nowhere));
            open(window);
            const WindowWalk walk(window);
            QVERIFY2(goTo(window, walk, Assistant::Connect), qPrintable(walk.title()));
            walk.click(u"next"_s);
            take(window, u"2-find-loading"_s);
            QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"tryAgain"_s), qPrintable(walk.text()), patience);
            take(window, u"2-find-error"_s);
        }
        // What was there a moment ago is gone when it is read.
        Assistant window(world.uri, {});
        open(window);
        const WindowWalk walk(window);
        QVERIFY2(goTo(window, walk, Assistant::Find), qPrintable(walk.title()));
        const QString development = world.demo->developmentFolder();
        QVERIFY(QDir().rename(development, development + u"-away"_s));
        walk.click(u"next"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"tryAgain"_s), qPrintable(walk.text()), patience);
        take(window, u"3-compare-error"_s);
    }

    /// A folder where development has a file: that has to be decided by a person.
    void decideFirst()
    {
        const World world;
        QVERIFY(world.demo);
        const QString main =
            world.demo->containerRoot() + u"/opt/whisper-appliance/src/modules/languages.py"_s;
        QVERIFY(QFile::remove(main) && write(main + u"/kept.txt"_s, "a folder now\n"));
        Assistant window(world.uri, {});
        open(window);
        const WindowWalk walk(window);
        QVERIFY2(goTo(window, walk, Assistant::Compare), qPrintable(walk.title()));
        take(window, u"3-compare-type"_s);
        walk.click(u"next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Plan));
        QTRY_VERIFY_WITH_TIMEOUT(walk.visible<QWidget>(u"obstaclesBox"_s), patience);
        take(window, u"4-plan-obstacle"_s);
    }

    void stopped()
    {
        const World world;
        QVERIFY(world.demo);
        Assistant window(world.uri, {});
        open(window);
        const WindowWalk walk(window);
        QVERIFY2(goTo(window, walk, Assistant::Plan), qPrintable(walk.title()));
        walk.click(u"commands"_s);
        take(window, u"4-plan-commands"_s);
        walk.click(u"commit"_s);
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"stop"_s), patience);
        walk.click(u"stop"_s);
        take(window, u"5-backup-stopping"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"resume"_s), qPrintable(walk.title()), patience);
        take(window, u"6-apply-stopped"_s);
        walk.click(u"restore"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.step(), int(Assistant::Result), patience);
        QTRY_VERIFY(walk.isReady(u"finish"_s));
        take(window, u"8-result-stopped"_s);
    }

    /// What development has does not run: the checks turn red and the old state comes back.
    void rolledBack()
    {
        const World world;
        QVERIFY(world.demo);
        QVERIFY(write(world.demo->developmentFolder() + u"/src/modules/update/enterprise/__init__.py"_s,
                      "raise RuntimeError('not finished yet')\n"));
        Assistant window(world.uri, {});
        open(window);
        const WindowWalk walk(window);
        QVERIFY2(goTo(window, walk, Assistant::Plan), qPrintable(walk.title()));
        walk.click(u"commit"_s);
        QStringList seen;
        bool lost = false;
        QTRY_VERIFY2_WITH_TIMEOUT(
            ([&] {
                const QString title = walk.title();
                if (window.step() >= Assistant::Apply && !seen.contains(title) && !lost) {
                    seen.append(title);
                    take(window, u"%1-red-%2"_s.arg(window.step() + 1).arg(seen.size()));
                    lost = QTest::currentTestFailed();
                }
                return walk.isReady(u"next"_s) || walk.isReady(u"finish"_s);
            }()),
            qPrintable(walk.title()), patience);
        if (window.step() == Assistant::Check) {
            take(window, u"7-check-rolledback"_s);
            walk.click(u"next"_s);
        }
        QTRY_COMPARE(window.step(), int(Assistant::Result));
        QCOMPARE(walk.title(), verdictTitle(RepairOutcome::Verdict::RolledBack));
        take(window, u"8-result-rolledback"_s);
    }

    /// A path is missing on both sides: red before, red afterwards, no reason to go back.
    void stillRed()
    {
        const World world;
        QVERIFY(world.demo);
        const auto wantMore = [](QJsonObject &profile) {
            QJsonObject audit = profile.value("audit"_L1).toObject();
            QJsonArray present = audit.value("present"_L1).toArray();
            present.append(u"docs/handbook.txt"_s);
            audit.insert("present"_L1, present);
            profile.insert("audit"_L1, audit);
        };
        Assistant window(world.uri, world.profile(wantMore));
        open(window);
        const WindowWalk walk(window);
        QVERIFY2(goTo(window, walk, Assistant::Plan), qPrintable(walk.title()));
        walk.click(u"commit"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(window.step() >= int(Assistant::Check), qPrintable(walk.title()), patience);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"next"_s) || walk.isReady(u"finish"_s),
                                  qPrintable(walk.title()), patience);
        if (window.step() == Assistant::Check) {
            take(window, u"7-check-stillred"_s);
            walk.click(u"next"_s);
        }
        QTRY_COMPARE(window.step(), int(Assistant::Result));
        QCOMPARE(walk.title(), verdictTitle(RepairOutcome::Verdict::StillRed));
        take(window, u"8-result-stillred"_s);
    }

    /// What development has runs, but says that it is not well: the operator is asked. Then backup and
    /// staging area are gone when the old state shall come back.
    void askedAndLost()
    {
        const World world;
        QVERIFY(world.demo);
        const QString health = world.demo->developmentFolder() + u"/src/modules/health.py"_s;
        const Result<QByteArray> source = readLocalFile(health);
        QVERIFY(source);
        QVERIFY(write(health, QByteArray(*source).replace("\"healthy\"", "\"sick\"")));
        const auto askForHealth = [](QJsonObject &profile) {
            QJsonObject api = profile["api"_L1].toObject();
            QJsonArray requests = api["requests"_L1].toArray();
            const QJsonObject body{{u"pointer"_s, u"/status"_s}, {u"equals"_s, u"healthy"_s}};
            requests.append(QJsonObject{{u"name"_s, u"Health"_s},
                                        {u"path"_s, u"/health"_s},
                                        {u"expect"_s, QJsonObject{{u"body"_s, QJsonArray{body}}}}});
            api["requests"_L1] = requests;
            profile["api"_L1] = api;
        };
        Assistant window(world.uri, world.profile(askForHealth));
        window.setPatience({.pause = std::chrono::minutes(10), .longer = std::chrono::minutes(10)});
        open(window);
        const WindowWalk walk(window);
        QVERIFY2(goTo(window, walk, Assistant::Plan), qPrintable(walk.title()));
        walk.click(u"commit"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"wait"_s), qPrintable(walk.title()), patience);
        take(window, u"7-check-waiting"_s);
        walk.click(u"wait"_s);
        QTRY_VERIFY(walk.visible<QPushButton>(u"again"_s)->isDefault());
        take(window, u"7-check-longer"_s);
        QVERIFY(QDir(RunStore().runs().first().folder + u"/backup"_s).removeRecursively());
        const QDir application(world.demo->containerRoot() + u"/opt/whisper-appliance"_s);
        for (const QString &name :
             application.entryList({u".lotse-*"_s, u"*_backup_*"_s}, QDir::AllEntries | QDir::Hidden))
            QVERIFY(QDir(application.filePath(name)).removeRecursively() ||
                    QFile::remove(application.filePath(name)));
        walk.click(u"restore"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"next"_s) || walk.isReady(u"finish"_s),
                                  qPrintable(walk.title()), patience);
        if (window.step() == Assistant::Check) {
            take(window, u"7-check-lost"_s);
            walk.click(u"next"_s);
        }
        QTRY_COMPARE(window.step(), int(Assistant::Result));
        QCOMPARE(walk.title(), verdictTitle(RepairOutcome::Verdict::RollbackFailed));
        take(window, u"8-result-lost"_s);

        // The next window begins with it.
        Assistant next(world.uri, {});
        open(next);
        QTRY_VERIFY(WindowWalk(next).isReady(u"back1"_s));
        take(next, u"0-recovery"_s);
        // What is lost here must not be met by the windows after this one.
        QVERIFY(QDir(RunStore().runs().first().folder).removeRecursively());
    }

    /// Its own 256 most frequent colours are enough for a window, and a third of the size. (Left to itself,
    /// Qt takes a fixed cube of colours, and a state's blue becomes violet.)
    static QImage inFewColours(const QImage &image)
    {
        const QImage plain = image.convertToFormat(QImage::Format_RGB32);
        QHash<QRgb, int> counts;
        for (int y = 0; y < plain.height(); ++y)
            for (int x = 0; x < plain.width(); ++x)
                ++counts[plain.pixel(x, y)];
        QList<QRgb> colours = counts.keys();
        std::ranges::sort(colours, std::greater(), [&counts](QRgb colour) { return counts.value(colour); });
        return plain.convertToFormat(QImage::Format_Indexed8, colours.first(qMin(colours.size(), 256)),
                                     Qt::ThresholdDither | Qt::AvoidDither);
    }
    /// FOLDER/{de,en}/NAME.png, for README and help.
    void writeTour(const QString &tour)
    {
        static constexpr QLatin1StringView names[] = {
            "1-connect"_L1, "2-find"_L1,   "3-compare"_L1, "4-plan"_L1,    "5-backup"_L1,   "6-apply"_L1,
            "7-check"_L1,   "8-result"_L1, "9-restore"_L1, "9-history"_L1, "9-profiles"_L1, "9-settings"_L1};
        for (const QString &code : {u"de"_s, u"en"_s}) {
            for (const QLatin1StringView name : names) {
                const QString from = u"%1/%2-%3-light-1280x800.png"_s.arg(folder(), name, code);
                const QString to = u"%1/%2/%3.png"_s.arg(tour, code, name);
                const QImage image = inFewColours(QImage(from));
                QVERIFY2(!image.isNull(), qPrintable(from));
                QVERIFY(QDir().mkpath(QFileInfo(to).path()) && image.save(to, "PNG", 0));
            }
        }
    }
};

QTEST_MAIN(WindowPicturesTest)
#include "tst_windowpictures.moc"
