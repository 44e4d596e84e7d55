// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowwalk.h"
#include "support/workplace.h"

#include "app/difftree.h"
#include "app/phrases.h"
#include "app/style.h"
#include "shared/languages.h"

#include <QApplication>
#include <QRadioButton>
#include <algorithm>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000; // QTRY waits three times as long before it gives up

/// The hands of somebody without a mouse: keys go to whatever has the focus, and to nothing else.
class Keyboard
{
public:
    explicit Keyboard(Assistant &window)
        : m_window(window)
    {
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_window, key, with);
    }
    static bool isAt(const QString &name)
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (focus->objectName() == name || focus->accessibleName() == name);
    }
    /// By Tab, and by the arrows inside a group of which one is chosen; an arrow chooses, so only on the way
    /// to one of that group.
    bool goTo(const QString &name) const
    {
        const bool isChoice =
            std::ranges::any_of(m_window.findChildren<QRadioButton *>(), [&name](const QRadioButton *one) {
                return one->isVisible() && one->accessibleName() == name;
            });
        for (int i = 0; i < 120; ++i) {
            if (isAt(name))
                return true;
            if (isChoice && qobject_cast<QRadioButton *>(QApplication::focusWidget())) {
                const QString first = QApplication::focusWidget()->objectName();
                for (int j = 0; j < 30 && !isAt(name); ++j) {
                    press(Qt::Key_Down);
                    QCoreApplication::sendPostedEvents(); // rows may have been made anew
                    QTest::qWait(10);
                    if (!QApplication::focusWidget() || QApplication::focusWidget()->objectName() == first)
                        break;
                }
                if (isAt(name))
                    return true;
            }
            press(Qt::Key_Tab);
        }
        return false;
    }

private:
    Assistant &m_window;
};

} // namespace

/// A whole repair without a mouse: Tab, arrows, Space, Return, shortcuts.
class WindowKeysTest : public QObject
{
    Q_OBJECT

    void repair(const QString &host, const QString &profile, const QString &container)
    {
        QVERIFY(setLanguage(u"en"_s));
        applyPalette(PaletteChoice::Light);
        Assistant window(host, profile);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const WindowWalk walk(window);
        const Keyboard keyboard(window);
        const auto use = [&](const QString &button, Qt::Key key) {
            QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(button), qPrintable(button + u" on "_s + walk.title()),
                                      patience);
            QVERIFY2(keyboard.goTo(button), qPrintable(button + u" on "_s + walk.title()));
            keyboard.press(key);
        };

        if (!container.isEmpty()) {
            QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"container0"_s), patience);
            QVERIFY(keyboard.goTo(container));
            keyboard.press(Qt::Key_Space);
        }
        use(u"next"_s, Qt::Key_Return);
        QTRY_COMPARE(window.step(), int(Assistant::Find));
        use(u"next"_s, Qt::Key_Space);
        QTRY_COMPARE(window.step(), int(Assistant::Compare));
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"trust"_s) || walk.isReady(u"next"_s),
                                  qPrintable(walk.title()), patience);
        if (walk.isReady(u"trust"_s)) {
            QVERIFY(!keyboard.isAt(u"trust"_s)); // nobody trusts by leaning on the keyboard
            use(u"trust"_s, Qt::Key_Return);
        }
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"next"_s), qPrintable(walk.title()), patience);

        // The tree: differences one after the other, and what is to become of one
        QVERIFY(keyboard.goTo(u"tree"_s));
        const auto *tree = walk.visible<DiffTree>(u"tree"_s);
        const auto path = [tree] { return tree->diffModel()->node(tree->currentIndex()).path.display(); };
        const QString first = path();
        keyboard.press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(path() != first);
        keyboard.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(path(), first);

        use(u"next"_s, Qt::Key_Return);
        QTRY_COMPARE(window.step(), int(Assistant::Plan));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"commit"_s), patience);
        QVERIFY(!keyboard.isAt(u"commit"_s)); // what changes something waits until one goes there
        use(u"commands"_s, Qt::Key_Space);
        use(u"commit"_s, Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(window.step() == int(Assistant::Result) ||
                                      (window.step() == int(Assistant::Check) && walk.isReady(u"next"_s)),
                                  qPrintable(walk.title()), patience);
        if (window.step() == Assistant::Check)
            use(u"next"_s, Qt::Key_Return);
        QTRY_COMPARE(window.step(), int(Assistant::Result));
        QCOMPARE(walk.title(), verdictTitle(RepairOutcome::Verdict::Proven));
        use(u"toolHistory"_s, Qt::Key_Space);
        use(u"assistant"_s, Qt::Key_Return);
        use(u"finish"_s, Qt::Key_Return);
        QTRY_COMPARE(window.step(), int(Assistant::Connect));
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }
    void demonstration() { repair(u"demo:new"_s, {}, {}); }
    void engine()
    {
        const Workplace place;
        QVERIFY(place.isGood());
        const EngineRig rig(EngineRig::Image::Appliance);
        repair(EngineRig::address(), place.profileFor(rig, place.profile()), rig.name());
        if (QTest::currentTestFailed())
            return;
        const RigOutput answer = rig.curl(u"/api/enterprise/check-updates"_s, {u"--fail"_s});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(!answer.out.contains("fallback"), answer.out.constData());
    }
};

QTEST_MAIN(WindowKeysTest)
#include "tst_windowkeys.moc"
