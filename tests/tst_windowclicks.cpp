// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowwalk.h"
#include "support/workplace.h"

#include "app/phrases.h"
#include "app/style.h"
#include "shared/languages.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QTimer>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000; // QTRY waits three times as long before it gives up

/// The mouse of somebody new; every click is written down.
class Mouse
{
public:
    void click(QWidget *target)
    {
        if (auto *radio = qobject_cast<QRadioButton *>(target))
            QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(10, radio->height() / 2));
        else
            QTest::mouseClick(target, Qt::LeftButton);
        clicks.append(target->objectName());
    }
    QStringList clicks;
};

} // namespace

/// What a new user does who has the appliance's container running and its source in a folder: the list of
/// clicks is short, and nothing is typed. The engine is found as the docker command finds it.
class WindowClicksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }

    void theStaleApplianceIsRepaired()
    {
        QVERIFY(setLanguage(u"en"_s));
        const Workplace place;
        QVERIFY(place.isGood());
        const EngineRig rig(EngineRig::Image::Appliance);
        const QString name = u"whisper-appliance"_s;
        QCOMPARE(EngineRig::docker({u"rename"_s, rig.name(), name}).exitCode, 0);
        auto giveNameBack = qScopeGuard([&] { EngineRig::docker({u"rename"_s, name, rig.name()}); });
        qputenv("DOCKER_HOST", EngineRig::address().toUtf8());
        QVERIFY(QDir::setCurrent(place.path({}))); // where the file dialog begins
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);

        Assistant window({}, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window);
        Mouse mouse;
        const auto click = [&](const QString &button) {
            QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(button), qPrintable(button + u" on "_s + walk.title()),
                                      patience);
            mouse.click(walk.visible<QAbstractButton>(button));
        };

        click(u"host0"_s); // the engine comes before the demonstration
        const auto offered = [&]() -> QAbstractButton * {
            for (QAbstractButton *one : window.findChildren<QAbstractButton *>())
                if (one->isVisible() && one->isEnabled() && one->accessibleName().startsWith(name))
                    return one;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(offered(), patience);
        if (!offered()->isChecked())
            mouse.click(offered());
        QTest::qWait(50); // nobody clicks twice within one turn of the event loop
        click(u"next"_s);

        QTRY_COMPARE(window.step(), int(Assistant::Find));
        // The dialog is modal: what is done in it has to be waiting when it opens.
        QTimer hand;
        connect(&hand, &QTimer::timeout, this, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                for (QWidget *one : QApplication::topLevelWidgets())
                    if (auto *open = qobject_cast<QFileDialog *>(one); open && open->isVisible())
                        dialog = open;
            auto *list = dialog ? dialog->findChild<QListView *>(u"listView"_s) : nullptr;
            if (!list)
                return;
            const QModelIndex root = list->rootIndex();
            for (int row = 0; row < list->model()->rowCount(root); ++row) {
                const QModelIndex index = list->model()->index(row, 0, root);
                if (index.data().toString() != "whisper-appliance"_L1)
                    continue;
                hand.stop();
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
                mouse.clicks.append(u"folder in dialog"_s);
                for (QPushButton *button : dialog->findChildren<QPushButton *>())
                    if (button->isVisible() && button->isDefault()) {
                        QTest::mouseClick(button, Qt::LeftButton);
                        mouse.clicks.append(u"choose in dialog"_s);
                    }
                return;
            }
        });
        hand.start(50);
        click(u"chooseFolder"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!hand.isActive(), patience);
        QTRY_COMPARE(walk.visible<QLineEdit>(u"developmentFolder"_s)->text(), place.development());
        click(u"next"_s);

        QTRY_COMPARE(window.step(), int(Assistant::Compare));
        click(u"trust"_s);
        click(u"next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Plan));
        click(u"commit"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(window.step() == int(Assistant::Result) ||
                                      (window.step() == int(Assistant::Check) && walk.isReady(u"next"_s)),
                                  qPrintable(walk.title()), patience);
        if (window.step() == Assistant::Check)
            click(u"next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Result));
        QCOMPARE(walk.title(), verdictTitle(RepairOutcome::Verdict::Proven));

        qInfo().noquote() << mouse.clicks.size() << "clicks:" << mouse.clicks.join(u", "_s);
        QVERIFY(mouse.clicks.size() <= 25);
        giveNameBack.dismiss(); // the rig asks by the name it gave
        QCOMPARE(EngineRig::docker({u"rename"_s, name, rig.name()}).exitCode, 0);
        const RigOutput answer = rig.curl(u"/api/enterprise/check-updates"_s, {u"--fail"_s});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(!answer.out.contains("fallback"), answer.out.constData());
    }
};

QTEST_MAIN(WindowClicksTest)
#include "tst_windowclicks.moc"
