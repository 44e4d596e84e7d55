// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "support/explain.h"
#include "support/foldercontainer.h"

#include <QDateTime>
#include <QTemporaryDir>

namespace Lotse::Test {

/// What a step holds on to in a test: keeps its records, notes and facts.
class RecordedContext : public StepContext
{
public:
    explicit RecordedContext(Container &container, CallContext call = {})
        : m_container(container)
        , m_call(std::move(call))
    {
    }
    Container &container() override { return m_container; }
    const CallContext &call() override { return m_call; }
    Result<> willChange(const QJsonObject &undoRecord) override
    {
        records.append(undoRecord);
        return {};
    }
    void note(const QString &sentence) override { notes.append(sentence); }
    void output(const QByteArray &) override {}
    void progress(const Progress &) override {}
    void fact(const QString &key, const QJsonValue &value) override { facts[key] = value; }

    QList<QJsonObject> records;
    QStringList notes;
    QJsonObject facts;

private:
    Container &m_container;
    CallContext m_call;
};

/// A development tree, a container that is behind it, and the plan between them.
struct StepWorld
{
    StepWorld()
        : container(dir.filePath(QStringLiteral("container")))
        , development(dir.filePath(QStringLiteral("development")))
    {
        using namespace Qt::StringLiterals;
        QDir().mkpath(container.local("/"));
        profile.name = u"shop"_s;
        profile.container = u"shop"_s;
        profile.developmentRoot = development.local("/");
        profile.applicationRoot = *RootPath::fromBytes("/opt/shop");
        profile.service.kind = ServiceRef::Kind::Unit;
        profile.service.unit = "shop";
        profile.settleMs = 30;
        profile.readyMs = 2000;
        map("src");
    }
    /// The same path on both sides; the first call replaces the default of everything.
    void map(const QByteArray &path)
    {
        const RelPath mapped = *RelPath::fromBytes(path);
        if (profile.mappings.size() == 1 && profile.mappings.first().container.isRoot())
            profile.mappings.clear();
        profile.mappings.append({mapped, mapped});
    }
    void develop(const QByteArray &path, const QByteArray &content, quint32 mode = 0644) const
    {
        development.write('/' + path, content, mode);
    }
    void install(const QByteArray &path, const QByteArray &content, quint32 mode = 0644) const
    {
        container.write("/opt/shop/" + path, content, mode);
    }
    std::shared_ptr<const PlanInput> input(std::span<const StepKind> kinds = {})
    {
        const Result<Survey> survey = surveyContainer(container, profile, {}, {});
        if (!survey)
            qFatal("no survey: %s", qPrintable(survey.error().args.join(u' ') + survey.error().detail));
        choices.runsFolder = dir.filePath(QStringLiteral("runs"));
        const QDateTime now(QDate(2026, 11, 23), QTime(21, 15), QTimeZone::UTC);
        Result<Plan> plan = makePlan(*survey, profile, choices, kinds, container, now);
        if (!plan || !plan->obstacles.isEmpty())
            qFatal("no plan");
        QDir().mkpath(plan->input->runFolder);
        return plan->input;
    }

    QTemporaryDir dir;
    FolderContainer container;
    FolderContainer development;
    Profile profile = emptyProfile();
    Choices choices;
};

inline Result<> undoAll(Step &step, RecordedContext &context)
{
    RecordedContext fresh(context.container());
    for (auto record = context.records.crbegin(); record != context.records.crend(); ++record)
        if (const Result<> undone = step.undo(fresh, *record); !undone)
            return undone;
    return {};
}

} // namespace Lotse::Test
