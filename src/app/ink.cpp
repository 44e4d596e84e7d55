// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ink.h"

#include <QCoreApplication>
#include <QGuiApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

QColor inkColour(Ink ink)
{
    const Colours &all = colours();
    switch (ink) {
    case Ink::Text:
        return QGuiApplication::palette().color(QPalette::WindowText);
    case Ink::Muted:
        return all.muted;
    case Ink::Accent:
        return QGuiApplication::palette().color(QPalette::Accent);
    case Ink::Ok:
        return all.okAccent;
    case Ink::Note:
    case Ink::Differ:
        return all.differAccent;
    case Ink::Error:
        return all.errorAccent;
    case Ink::Add:
        return all.addAccent;
    case Ink::Extra:
        return all.extraAccent;
    }
    return {};
}

QString stepStateIcon(StepState state)
{
    static constexpr const char *names[] = {"st-waiting", "st-running", "st-needs-you", "st-done",
                                            "st-notes",   "st-failed",  "st-skipped",   "st-undone"};
    return QString::fromLatin1(names[int(state)]);
}

QString stepStateWord(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return QCoreApplication::translate("StepState", "waiting", "German: wartet");
    case StepState::Running:
        return QCoreApplication::translate("StepState", "running", "of a step; German: läuft");
    case StepState::NeedsYou:
        return QCoreApplication::translate("StepState", "needs you", "German: wartet auf Sie");
    case StepState::Done:
        return QCoreApplication::translate("StepState", "done", "German: erledigt");
    case StepState::Notes:
        return QCoreApplication::translate("StepState", "with notes", "German: mit Hinweisen");
    case StepState::Failed:
        return QCoreApplication::translate("StepState", "failed", "German: fehlgeschlagen");
    case StepState::Skipped:
        return QCoreApplication::translate("StepState", "skipped", "German: übersprungen");
    case StepState::Undone:
        return QCoreApplication::translate("StepState", "undone", "German: zurückgenommen");
    }
    return {};
}

Ink stepStateInk(StepState state)
{
    switch (state) {
    case StepState::Done:
        return Ink::Ok;
    case StepState::Running:
        return Ink::Accent;
    case StepState::Notes:
    case StepState::NeedsYou:
        return Ink::Note;
    case StepState::Failed:
        return Ink::Error;
    default:
        return Ink::Muted;
    }
}

} // namespace Lotse
