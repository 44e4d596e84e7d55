// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifier.h"

#include "app/settings.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QWidget>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString object = u"/org/freedesktop/Notifications"_s;

} // namespace

Notifier::Notifier(QWidget &window, QDBusConnection bus, std::chrono::milliseconds worthTelling)
    : QObject(&window)
    , m_window(window)
    , m_bus(std::move(bus))
    , m_worthTelling(worthTelling)
{
    if (m_bus.isConnected())
        m_bus.connect(service, object, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
}

void Notifier::runStarted()
{
    m_clock.start();
}

void Notifier::runEnded(const QString &title, const QString &sentence)
{
    const bool isLong = m_clock.isValid() && m_clock.durationElapsed() >= m_worthTelling;
    m_clock.invalidate();
    if (isLong)
        tell(title, sentence);
}

void Notifier::needsOperator(const QString &title, const QString &sentence)
{
    tell(title, sentence);
}

bool Notifier::isInFront() const
{
    return m_window.isVisible() && m_window.isActiveWindow() && !m_window.isMinimized();
}

void Notifier::tell(const QString &title, const QString &sentence)
{
    if (isInFront() || !Settings().notifies())
        return;
    QApplication::alert(&m_window);
    if (!m_bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(service, object, service, u"Notify"_s);
    // Names in the sentence are anything; the service may take its body for markup.
    call << QApplication::applicationDisplayName() << m_id << QGuiApplication::desktopFileName() << title
         << sentence.toHtmlEscaped() << QStringList{u"default"_s, tr("Show Lotse")}
         << QVariantMap{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}} << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid()) // no service is no failure: the window is marked
            m_id = reply.value();
        watcher->deleteLater();
    });
}

void Notifier::actionInvoked(uint id, const QString &action)
{
    if (id != m_id || action != "default"_L1)
        return;
    m_window.showNormal();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace Lotse
