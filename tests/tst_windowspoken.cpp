// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant.h"
#include "app/phrases.h"
#include "app/style.h"
#include "shared/languages.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000;
QStringList spoken; // what a screen reader was told; GUI thread only

void listen(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        spoken.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
}

/// The window as a screen reader has it: roles, names, states and actions. Widgets are never asked.
class Reader
{
public:
    explicit Reader(QObject *window)
        : m_root(QAccessible::queryAccessibleInterface(window))
    {
    }
    QAccessibleInterface *find(QAccessible::Role role, const QString &name) const
    {
        return find(m_root, role, name, 0);
    }
    bool canUse(const QString &button) const
    {
        const QAccessibleInterface *one = find(QAccessible::Button, button);
        return one && !one->state().disabled;
    }
    /// The first action is the one a screen reader does.
    void use(QAccessible::Role role, const QString &name) const
    {
        QAccessibleInterface *one = find(role, name);
        QVERIFY2(one && !one->state().disabled, qPrintable(name));
        QAccessibleActionInterface *actions = one->actionInterface();
        QVERIFY(actions);
        const QStringList names = actions->actionNames();
        QVERIFY2(names.contains(QAccessibleActionInterface::pressAction()) ||
                     names.contains(QAccessibleActionInterface::toggleAction()),
                 qPrintable(names.join(u' ')));
        actions->doAction(names.contains(QAccessibleActionInterface::pressAction())
                              ? QAccessibleActionInterface::pressAction()
                              : QAccessibleActionInterface::toggleAction());
    }
    QStringList texts(QAccessible::Role role) const
    {
        QStringList all;
        collect(m_root, role, all, 0);
        return all;
    }

private:
    static QAccessibleInterface *find(QAccessibleInterface *at, QAccessible::Role role, const QString &name,
                                      int depth)
    {
        if (!at || !at->isValid() || at->state().invisible || depth > 40)
            return nullptr;
        if (at->role() == role && at->text(QAccessible::Name) == name)
            return at;
        for (int i = 0; i < at->childCount(); ++i)
            if (QAccessibleInterface *found = find(at->child(i), role, name, depth + 1))
                return found;
        return nullptr;
    }
    static void collect(QAccessibleInterface *at, QAccessible::Role role, QStringList &all, int depth)
    {
        if (!at || !at->isValid() || at->state().invisible || depth > 40)
            return;
        if (at->role() == role)
            all.append(at->text(QAccessible::Name));
        for (int i = 0; i < at->childCount(); ++i)
            collect(at->child(i), role, all, depth + 1);
    }
    QAccessibleInterface *m_root;
};

bool wasSaid(const QString &text)
{
    return spoken.join(u'\n').contains(text);
}

} // namespace

/// A whole repair through the accessibility interface alone: what is not said or cannot be done there is not
/// there for people who use a screen reader.
class WindowSpokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QAccessible::setActive(true);
        QAccessible::installUpdateHandler(listen);
    }

    void fromStaleToProven()
    {
        QVERIFY(setLanguage(u"en"_s));
        Assistant window(u"demo:new"_s, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const Reader reader(&window);
        const QAccessible::Role button = QAccessible::Button;

        QTRY_VERIFY_WITH_TIMEOUT(reader.canUse(u"Next"_s), patience);
        QVERIFY(wasSaid(u"Where does the container run?"_s));
        QTRY_VERIFY(reader.find(QAccessible::RadioButton, u"whisper-appliance"_s));
        QVERIFY(reader.find(QAccessible::RadioButton, u"whisper-appliance"_s)->state().checked);
        reader.use(button, u"Next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Find));
        QTRY_VERIFY_WITH_TIMEOUT(reader.canUse(u"Next"_s), patience);
        reader.use(button, u"Next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Compare));
        QTRY_VERIFY_WITH_TIMEOUT(reader.canUse(u"Trust this certificate"_s) || reader.canUse(u"Next"_s),
                                 patience);
        if (reader.canUse(u"Trust this certificate"_s)) {
            QVERIFY(wasSaid(u"Is this the right certificate?"_s));
            reader.use(button, u"Trust this certificate"_s);
        }
        QTRY_VERIFY_WITH_TIMEOUT(reader.canUse(u"Next"_s), patience);
        QVERIFY(wasSaid(u"The container is out of date"_s));

        // The rows of the comparison say what they are, in one sentence.
        const QStringList rows = reader.texts(QAccessible::TreeItem);
        QVERIFY(!rows.isEmpty());
        const QString row = rows.filter(u"Missing in container"_s).value(0);
        QVERIFY2(row.contains(u"src"_s), qPrintable(rows.join(u'\n')));

        reader.use(button, u"Next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Plan));
        QTRY_VERIFY_WITH_TIMEOUT(reader.canUse(u"Back up and apply"_s), patience);
        reader.use(button, u"Back up and apply"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.step() == int(Assistant::Result) ||
                                     (window.step() == int(Assistant::Check) && reader.canUse(u"Next"_s)),
                                 patience);
        if (window.step() == Assistant::Check) {
            QVERIFY(wasSaid(u"All checks are green"_s));
            reader.use(button, u"Next"_s);
        }
        QTRY_COMPARE(window.step(), int(Assistant::Result));
        QTRY_VERIFY_WITH_TIMEOUT(reader.canUse(u"Finish"_s), patience);
        QVERIFY(wasSaid(verdictTitle(RepairOutcome::Verdict::Proven)));
    }
};

QTEST_MAIN(WindowSpokenTest)
#include "tst_windowspoken.moc"
