// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planchoices.h"

#include "app/cardrow.h"
#include "app/diffchoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanChoices)
};

void addChoice(Card &card, const std::function<void()> &decided, const QString &objectName,
               const QString &title, const QString &caption, bool on, std::function<void(bool)> decide)
{
    auto *tick = new QCheckBox;
    tick->setObjectName(objectName);
    tick->setAccessibleName(title);
    tick->setAccessibleDescription(caption);
    tick->setChecked(on);
    auto *row = new CardRow(tick, title, caption);
    row->setObjectName(objectName + u"Row"_s);
    QObject::connect(tick, &QCheckBox::clicked, tick, [decided, decide = std::move(decide)](bool checked) {
        decide(checked);
        decided();
    });
    QObject::connect(row, &CardRow::clicked, tick, &QCheckBox::click);
    card.add(row);
}

/// A full backup takes room and minutes: only where its operator wants one.
CardRow *makeBackupRow(const QList<BackupStorage> &storages, Choices &choices,
                       const std::function<void()> &decided)
{
    auto *row =
        new CardRow(new Glyph(u"backup"_s, 20, Ink::Muted),
                    Words::tr("Let the node back up the whole container, too (vzdump)"),
                    Words::tr("Takes minutes and room; the container goes on running. The backup stays "
                              "after the repair."));
    auto *storage = new QComboBox;
    storage->setObjectName(u"hostBackup"_s);
    storage->setAccessibleName(Words::tr("Where the node's backup goes"));
    storage->addItem(Words::tr("No"));
    for (const BackupStorage &one : storages)
        //: A storage of a Proxmox VE node: %1 its name, %2 a size
        storage->addItem(
            Words::tr("To %1 (%2 free)")
                .arg(one.name, QLocale().formattedDataSize(one.freeBytes, 0, QLocale::DataSizeSIFormat)),
            one.name);
    storage->setCurrentIndex(std::max(0, storage->findData(choices.hostBackup)));
    QObject::connect(storage, &QComboBox::activated, row, [storage, &choices, decided] {
        choices.hostBackup = storage->currentData().toString();
        decided();
    });
    row->setTrail(storage);
    return row;
}

} // namespace

void addChoices(Card &card, const TreeDiff &diff, const Profile &profile, const ContainerState &container,
                Choices &choices, const std::function<void()> &decided)
{
    const auto listed = [](QList<RelPath> &list, const RelPath &path) {
        return [&list, path](bool on) { on ? list.append(path) : forget(list, path); };
    };
    const QList<RelPath> &gone = profile.auditAbsent;
    int number = 0;
    for (const Difference &entry : diff.entries) {
        if (entry.secret && entry.development && isDrift(entry.state))
            addChoice(card, decided, u"copySecret%1"_s.arg(++number),
                      Words::tr("Copy %1, which holds secrets").arg(entry.path.display()),
                      Words::tr("Lotse compares its checksum only and never shows what is in it."),
                      choices.copySecrets.contains(entry.path), listed(choices.copySecrets, entry.path));
        else if (entry.state == DiffState::OnlyContainer && gone.contains(entry.containerPath))
            card.add(new CardRow(new Glyph(u"backup"_s, 20, Ink::Muted),
                                 Words::tr("%1 is set aside").arg(entry.containerPath.display()),
                                 Words::tr("The profile says it must be gone. It stays in the backup.")));
        else if (entry.state == DiffState::OnlyContainer)
            addChoice(card, decided, u"removeExtra%1"_s.arg(++number),
                      //: German: %1 beiseitelegen
                      Words::tr("Set %1 aside").arg(entry.containerPath.display()),
                      Words::tr("Only the container has it. It moves into the backup."),
                      choices.removeExtra.contains(entry.containerPath),
                      listed(choices.removeExtra, entry.containerPath));
    }
    switch (container.snapshots) {
    case SnapshotAbility::Unknown:
        break;
    case SnapshotAbility::Possible:
        addChoice(
            card, decided, u"takeSnapshot"_s, Words::tr("Take a snapshot of the whole container first"),
            Words::tr("The container stands still for a moment. Once the repair is proven, it is removed."),
            choices.takeSnapshot, [&choices](bool on) { choices.takeSnapshot = on; });
        break;
    case SnapshotAbility::NoStorage:
        card.add(
            new CardRow(new Glyph(u"info"_s, 20, Ink::Muted), Words::tr("No snapshot is possible here"),
                        Words::tr("Its storage keeps none, or a folder of the node is mounted in it. The "
                                  "tested backup is the way back.")));
        break;
    case SnapshotAbility::NoPrivilege:
        card.add(
            new CardRow(new Glyph(u"info"_s, 20, Ink::Muted), Words::tr("You may not take a snapshot here"),
                        Words::tr("It needs the privilege VM.Snapshot on this guest, for the user and for "
                                  "the API token. The tested backup is the way back.")));
        break;
    }
    if (!container.backupStorages.isEmpty())
        card.add(makeBackupRow(container.backupStorages, choices, decided));
    QStringList changing;
    for (const ApiExpectation &request : profile.api)
        if (request.changesSomething)
            changing.append(request.name);
    changing.removeDuplicates();
    if (!changing.isEmpty())
        //: German: Zur Probe auch anfragen, was etwas verändert
        addChoice(card, decided, u"allowChanging"_s, Words::tr("Also try the requests that change something"),
                  //: %1 is a list of names of requests
                  Words::tr("%1: starts something in the application, after everything else is green.")
                      .arg(changing.join(u", "_s)),
                  choices.allowChangingChecks, [&choices](bool on) { choices.allowChangingChecks = on; });
}

} // namespace Lotse
