// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/difffileloader.h"

#include "app/textdiffpane.h"
#include "core/messages.h"

namespace Lotse {

using namespace std::chrono_literals;

namespace {
constexpr auto restTime = 60ms;
constexpr auto slowTime = 300ms; // a shorter wait shows nothing
constexpr auto longestWait = 30s;
} // namespace

DiffFileLoader::DiffFileLoader(Session &session, TextDiffPane &pane, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_pane(pane)
    , m_newest(std::make_shared<std::atomic<int>>(0))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowTime);
    connect(&m_rest, &QTimer::timeout, this, &DiffFileLoader::ask);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        //: %1 is a path
        m_pane.showSentence(m_wanted->path, tr("Reading %1 …").arg(m_wanted->path.display()));
    });
}

void DiffFileLoader::forget()
{
    m_rest.stop();
    m_slow.stop();
    m_wanted.reset();
    ++*m_newest;
}

void DiffFileLoader::show(const std::optional<Difference> &difference)
{
    forget();
    m_wanted = difference;
    if (m_wanted)
        m_rest.start();
    else
        m_pane.showSentence({}, tr("Choose a file to see what differs in it."));
}

void DiffFileLoader::ask()
{
    const int number = *m_newest;
    m_slow.start();
    m_session.worker.run(
        this,
        [site = m_session.site, reading = m_session.reading, profile = m_session.profile,
         difference = *m_wanted, newest = m_newest,
         number](const CallContext &call) -> Result<std::shared_ptr<const ShownFile>> {
            if (*newest != number) // somebody has walked on
                return fail(Error::Kind::Cancelled, Code::Stopped);
            return site->file(profile, difference, reading->survey.localFiles.value(difference.path),
                              call.within(longestWait));
        },
        [this, number](const Result<std::shared_ptr<const ShownFile>> &answer) { taken(number, answer); });
}

void DiffFileLoader::taken(int number, const Result<std::shared_ptr<const ShownFile>> &answer)
{
    if (number != *m_newest)
        return;
    m_slow.stop();
    if (answer)
        m_pane.showFile(*answer);
    else
        m_pane.showSentence(m_wanted->path, messageFor(answer.error()).happened);
    Q_EMIT shown();
}

} // namespace Lotse
