// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/factrows.h"

#include "app/cardrow.h"
#include "app/proposal.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// Collects the rows; its name is the context of their words.
class FactRows
{
    Q_DECLARE_TR_FUNCTIONS(FactRows)
public:
    FactRows(const Look &look, const Profile &profile)
        : m_look(look)
        , m_profile(profile)
    {
    }
    QList<Fact> facts(const QList<AppUnit> &units) const;
    QList<QWidget *> notes();
    static QString reasonOf(const AppCandidate &candidate);

private:
    Fact service(const QList<AppUnit> &units) const;
    Fact user(const QList<AppUnit> &units) const;
    Fact web() const;
    void noteMount(const Mount &mount);
    void addNote(const QString &icon, Ink ink, const QString &title, const QString &caption);
    const AppUnit *unitIn(const QList<AppUnit> &units) const;

    const Look &m_look;
    const Profile &m_profile;
    QList<QWidget *> m_rows;
};

const AppUnit *FactRows::unitIn(const QList<AppUnit> &units) const
{
    for (const AppUnit &unit : units)
        if (unit.name == m_profile.service.unit)
            return &unit;
    return nullptr;
}

Fact FactRows::service(const QList<AppUnit> &units) const
{
    const QString itself = tr("the container itself");
    const QString nothing = tr("nothing; files only");
    Fact fact{u"settings"_s,
              tr("Service"),
              nothing,
              tr("Nothing is restarted after the copy."),
              u"service"_s,
              serviceKey(m_profile.service),
              {}};
    for (const AppUnit &unit : units)
        fact.choices.append({u"unit:"_s + QString::fromUtf8(unit.name), displayText(unit.name)});
    if (m_profile.service.kind == ServiceRef::Kind::Unit && !unitIn(units))
        fact.choices.prepend({fact.current, displayText(m_profile.service.unit)});
    fact.choices.append({u"container"_s, itself});
    fact.choices.append({u"none"_s, nothing});
    if (m_profile.service.kind == ServiceRef::Kind::Unit) {
        const AppUnit *unit = unitIn(units);
        const QString folder =
            unit ? displayText(unit->workingFolder) : m_look.unit.value(u"WorkingDirectory"_s);
        fact.value = displayText(m_profile.service.unit);
        fact.reason = folder.isEmpty() ? tr("systemd unit, named by the profile")
                                       : tr("systemd unit whose working folder is %1").arg(folder);
    } else if (m_profile.service.kind == ServiceRef::Kind::Container) {
        fact.value = itself;
        fact.reason = m_look.state.hasSystemd
                          ? tr("No systemd unit runs what lies there; the container is restarted.")
                          : tr("No systemd in this container; the container is restarted instead.");
    } else if (m_profile.service.kind == ServiceRef::Kind::Commands) {
        fact.value = displayText(m_profile.service.startCommand.join(' '));
        fact.reason = tr("Commands of the profile");
        fact.key.clear();
    }
    return fact;
}

Fact FactRows::user(const QList<AppUnit> &units) const
{
    const AppUnit *unit = unitIn(units);
    const QString told = unit ? displayText(unit->user) : m_look.unit.value(u"User"_s);
    const QString wanted = displayText(m_profile.importUser);
    Fact fact{u"key"_s,
              tr("Runs as"),
              wanted.isEmpty() ? told : wanted,
              !wanted.isEmpty() && wanted != told ? tr("Set for the import checks") : tr("Told by the unit"),
              u"user"_s,
              wanted,
              {}};
    if (fact.value.isEmpty()) {
        fact.value = tr("whoever the container runs as");
        fact.reason = tr("No other user is named");
    }
    return fact;
}

Fact FactRows::web() const
{
    if (m_profile.api.isEmpty())
        return {
            u"globe"_s, tr("Web address"), tr("none"), tr("No address was found behind which it answers."),
            u"web"_s,   QString(),         {}};
    const ApiRequest &request = m_profile.api.first().request;
    const QString given = QString::fromUtf8(request.host) + u':' + QString::number(request.port);
    const QString own = answeringPlace(m_look.state, request.port);
    const QString place = !request.host.isEmpty() ? given : own.isEmpty() ? u"localhost"_s + given : own;
    const QString reason =
        !request.host.isEmpty()                                    ? tr("From the profile")
        : !own.isEmpty() && m_look.state.facts.addresses.isEmpty() ? tr("Where its port is published")
        : request.tls.trust == TlsPolicy::Trust::Fingerprint && request.scheme == "https"
            ? tr("The container's own address; its certificate is confirmed by its fingerprint")
            : tr("The container's own address");
    return {u"globe"_s, tr("Web address"), u"%1://%2"_s.arg(QString::fromUtf8(request.scheme), place),
            reason,     u"web"_s,          webText(request),
            {}};
}

QList<Fact> FactRows::facts(const QList<AppUnit> &units) const
{
    QList<Fact> all;
    if (!m_look.state.facts.image.isEmpty())
        all.append({u"disk"_s,
                    m_look.state.hasOwnDisk ? tr("System") : tr("Image"),
                    m_look.state.facts.image,
                    {},
                    {},
                    {},
                    {}});
    all.append(service(units));
    if (m_profile.service.kind == ServiceRef::Kind::Unit || !m_profile.importUser.isEmpty())
        all.append(user(units));
    if (!m_profile.interpreter.isEmpty())
        all.append({u"terminal"_s,
                    tr("Python"),
                    displayText(m_profile.interpreter),
                    tr("Used for the import checks"),
                    u"python"_s,
                    QString::fromUtf8(m_profile.interpreter),
                    {}});
    all.append(web());
    for (const Mount &mount : m_look.state.mounts) {
        const QString source =
            mount.source.isEmpty() ? tr("in memory", "a mounted file system") : mount.source;
        all.append({u"folder"_s,
                    tr("Mounted"),
                    mount.target.display(),
                    mount.readOnly ? tr("%1, read-only").arg(source) : source,
                    {},
                    {},
                    {}});
    }
    return all;
}

void FactRows::addNote(const QString &icon, Ink ink, const QString &title, const QString &caption)
{
    m_rows.append(new CardRow(new Glyph(icon, 20, ink), title, caption));
}

void FactRows::noteMount(const Mount &mount)
{
    const QString where = mount.target.display();
    if (mount.readOnly)
        addNote(u"st-notes"_s, Ink::Note, tr("The application cannot be written"),
                tr("%1 is mounted read-only. Comparing works; a repair has to be made where it comes from.")
                    .arg(where));
    else if (mount.kind == Mount::Kind::Tmpfs)
        addNote(
            u"st-notes"_s, Ink::Note, tr("The application lies in memory only"),
            tr("%1 is empty again as soon as the container stops. A repair there does not last.").arg(where));
    else if (mount.kind == Mount::Kind::Volume)
        addNote(
            u"info"_s, Ink::Muted, tr("The application lies in a volume"),
            //: %1 is a path in the container, %2 names a volume
            tr("%1 is kept in %2: recreating the container keeps the repair. Others may use the volume too.")
                .arg(where, mount.source));
    else
        //: %1 is a path in the container, %2 a path on the host
        addNote(
            u"st-notes"_s, Ink::Note, tr("The application lies in a mounted folder"),
            tr("%1 is %2 on the host: a repair changes that folder, and recreating the container keeps it.")
                .arg(where, mount.source));
}

QList<QWidget *> FactRows::notes()
{
    const QByteArray root = m_profile.applicationRoot.bytes();
    const Mount *holding = nullptr;
    for (const Mount &mount : m_look.state.mounts)
        if (mount.target.bytes() != "/" &&
            (root == mount.target.bytes() || root.startsWith(mount.target.bytes() + '/')))
            if (!holding || mount.target.bytes().size() > holding->target.bytes().size())
                holding = &mount;
    if (!m_look.state.facts.running)
        addNote(u"info"_s, Ink::Muted, tr("The container is stopped"),
                tr("Files can be compared; imports and web requests cannot be checked."));
    if (holding)
        noteMount(*holding);
    else if (m_look.state.readOnlyRoot)
        addNote(u"st-notes"_s, Ink::Note, tr("The application cannot be written"),
                tr("The container was started read-only. Comparing works; a repair does not."));
    else if (!m_look.state.hasOwnDisk)
        addNote(u"info"_s, Ink::Muted, tr("The application lies in the container's own layer"),
                tr("If somebody recreates the container, the repair is gone."));
    return m_rows;
}

QString FactRows::reasonOf(const AppCandidate &candidate)
{
    switch (candidate.why) {
    case AppCandidate::Why::Files:
        if (candidate.names == 0)
            return tr("Chosen by you");
        return tr("%n file(s) of the development folder lie here", nullptr, candidate.names);
    case AppCandidate::Why::Unit:
        //: %1 is the name of a systemd unit
        return tr("The service %1 runs from here").arg(displayText(candidate.evidence));
    case AppCandidate::Why::Command:
        return tr("The container's own command lies here");
    case AppCandidate::Why::Process:
        //: %1 is a command line
        return tr("A running program comes from here: %1").arg(displayText(candidate.evidence.left(60)));
    case AppCandidate::Why::WorkingFolder:
        break;
    }
    return tr("The container starts in this folder");
}

} // namespace

QList<Fact> factsOf(const Look &look, const Profile &profile, const QList<AppUnit> &units)
{
    return FactRows(look, profile).facts(units);
}

QString candidateReason(const AppCandidate &candidate)
{
    return FactRows::reasonOf(candidate);
}

QList<QWidget *> makeNoteRows(const Look &look, const Profile &profile)
{
    return FactRows(look, profile).notes();
}

} // namespace Lotse
