// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assistant.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

namespace Lotse {

/// Walks through the assistant as a person does: with mouse and keys on what is visible. Also takes pictures,
/// when LOTSE_SCREENSHOTS names a folder.
class WindowWalk
{
public:
    explicit WindowWalk(Assistant &window, QString pictures = {})
        : m_window(window)
        , m_pictures(std::move(pictures))
    {
    }

    template <typename T>
    T *visible(const QString &name) const
    {
        for (T *one : m_window.findChildren<T *>(name))
            if (one->isVisible())
                return one;
        return nullptr;
    }
    bool isReady(const QString &button) const
    {
        const auto *one = visible<QAbstractButton>(button);
        return one && one->isEnabled();
    }
    void click(const QString &button) const
    {
        QTest::mouseClick(visible<QAbstractButton>(button), Qt::LeftButton);
    }
    void press(const QString &button) const
    {
        auto *one = visible<QAbstractButton>(button);
        one->setFocus(Qt::TabFocusReason);
        QTest::keyClick(one, Qt::Key_Space);
    }
    /// The name of a row's button, when other tests' containers stand in the list, too; empty: not there.
    QString buttonOf(const QString &prefix, const QString &container) const
    {
        for (const QAbstractButton *one : m_window.findChildren<QAbstractButton *>())
            if (one->isVisible() && one->accessibleName() == container &&
                one->objectName().startsWith(QStringLiteral("container")))
                return prefix + one->objectName().mid(9);
        return {};
    }
    QString title() const
    {
        const auto *label = visible<QLabel>(QStringLiteral("title"));
        return label ? label->text() : QString();
    }
    /// Everything that can be read right now.
    QString text() const
    {
        QStringList lines;
        for (const QLabel *label : m_window.findChildren<QLabel *>())
            if (label->isVisible())
                lines.append(label->text());
        return lines.join(QLatin1Char('\n'));
    }
    void grab(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("LOTSE_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(600); // layouts settle; only for pictures
        m_window.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, m_pictures));
    }

private:
    Assistant &m_window;
    QString m_pictures;
};

} // namespace Lotse
