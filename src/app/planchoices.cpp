// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planchoices.h"

#include "app/cardrow.h"
#include "app/diffchoices.h"

#include <QCheckBox>
#include <QCoreApplication>

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

} // namespace

void addChoices(Card &card, const TreeDiff &diff, const Profile &profile, Choices &choices,
                const std::function<void()> &decided)
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
