// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QObject>
#include <chrono>

class QWidget;

namespace Lotse {

/// Tells the desktop that a long run has ended or needs its operator, while the window is not in front.
/// Asks nobody and waits for nobody: without a notification service it only marks the window. GUI thread.
class Notifier : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds longRun{10000};
    explicit Notifier(QWidget &window, QDBusConnection bus = QDBusConnection::sessionBus(),
                      std::chrono::milliseconds worthTelling = longRun);

    void runStarted();
    /// Says it when the run took long enough. `title` is one line, `sentence` may be empty.
    void runEnded(const QString &title, const QString &sentence);
    void needsOperator(const QString &title, const QString &sentence); ///< however long it took

private:
    void tell(const QString &title, const QString &sentence);
    bool isInFront() const;

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);

private:
    QWidget &m_window;
    QDBusConnection m_bus;
    const std::chrono::milliseconds m_worthTelling;
    QElapsedTimer m_clock;
    uint m_id = 0; ///< of the last notification; a newer one takes its place
};

} // namespace Lotse
