// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/factrows.h"

#include "app/cardrow.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// Collects the rows; its name is the context of their words.
class FactRows
{
    Q_DECLARE_TR_FUNCTIONS(FactRows)
public:
    void addFact(const QString &icon, const QString &name, const QString &value, const QString &reason);
    void addNote(const QString &title, const QString &caption);
    void addFacts(const Look &look, const Profile &profile);
    void addNotes(const Look &look, const Profile &profile);
    QList<QWidget *> rows;
};

void FactRows::addFact(const QString &icon, const QString &name, const QString &value, const QString &reason)
{
    if (value.isEmpty())
        return;
    auto *row = new QWidget;
    auto *box = new QHBoxLayout(row);
    box->setContentsMargins(16, 9, 16, 9);
    box->setSpacing(12);
    box->addWidget(new Glyph(icon, 20, Ink::Muted));
    QLabel *label = makeLabel(name);
    label->setFixedWidth(168);
    box->addWidget(label);
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    QLabel *text = makeLabel(value, TextRole::Mono);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);
    if (!reason.isEmpty())
        column->addWidget(makeLabel(reason, TextRole::Caption));
    box->addLayout(column, 1);
    rows.append(row);
}

void FactRows::addNote(const QString &title, const QString &caption)
{
    rows.append(new CardRow(new Glyph(u"info"_s, 20, Ink::Muted), title, caption));
}

void FactRows::addFacts(const Look &look, const Profile &profile)
{
    addFact(u"disk"_s, tr("Image"), look.state.facts.image, look.state.facts.status);
    if (profile.service.kind == ServiceRef::Kind::Unit) {
        const QString folder = look.unit.value(u"WorkingDirectory"_s);
        addFact(u"settings"_s, tr("Service"), QString::fromUtf8(profile.service.unit),
                folder.isEmpty() ? tr("systemd unit, named by the profile")
                                 : tr("systemd unit whose working folder is %1").arg(folder));
        addFact(u"key"_s, tr("Runs as"), look.unit.value(u"User"_s), tr("Told by the unit"));
    } else if (profile.service.kind == ServiceRef::Kind::Container) {
        addFact(u"settings"_s, tr("Service"), look.state.command.join(u' '),
                tr("The container itself is restarted"));
    }
    addFact(u"terminal"_s, tr("Python"), QString::fromUtf8(profile.interpreter),
            tr("Used for the import checks"));
    if (!profile.api.isEmpty()) {
        const ApiRequest &request = profile.api.first().request;
        const QString host =
            request.host.isEmpty() ? look.state.facts.addresses.value(0) : QString::fromUtf8(request.host);
        addFact(u"globe"_s, tr("Web address"),
                u"%1://%2:%3"_s.arg(QString::fromUtf8(request.scheme), host.isEmpty() ? u"localhost"_s : host)
                    .arg(request.port),
                request.host.isEmpty() ? tr("The container's own address, port from the profile")
                                       : tr("From the profile"));
    }
}

void FactRows::addNotes(const Look &look, const Profile &profile)
{
    const QByteArray root = profile.applicationRoot.bytes();
    const Mount *holding = nullptr;
    for (const Mount &mount : look.state.mounts)
        if (mount.target.bytes() != "/" &&
            (root == mount.target.bytes() || root.startsWith(mount.target.bytes() + '/')))
            holding = &mount;
    if (!look.state.facts.running)
        addNote(tr("The container is stopped"),
                tr("Files can be compared; imports and web requests cannot be checked."));
    if (holding)
        //: %1 is a path in the container, %2 a path on the host
        addNote(tr("The application lies in a mounted folder"),
                tr("%1 is %2 on the host: recreating the container keeps the repair.")
                    .arg(holding->target.display(), holding->source));
    else
        addNote(tr("The application lies in the container's own layer"),
                tr("If somebody recreates the container, the repair is gone."));
}

} // namespace

QList<QWidget *> makeFactRows(const Look &look, const Profile &profile)
{
    FactRows all;
    all.addFacts(look, profile);
    return all.rows;
}

QList<QWidget *> makeNoteRows(const Look &look, const Profile &profile)
{
    FactRows all;
    all.addNotes(look, profile);
    return all.rows;
}

} // namespace Lotse
