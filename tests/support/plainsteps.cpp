// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/plainsteps.h"

#include "core/pathjson.h"
#include "core/tararchive.h"
#include "core/treesnapshot.h"

namespace Lotse::Test {

using namespace Qt::StringLiterals;

namespace {

Result<bool> exists(Container &container, const RootPath &path, const CallContext &call)
{
    TreeSnapshot found;
    const Result<> listed = container.list(path, IgnoreRules(), {.hash = false}, found, call);
    if (listed)
        return true;
    if (listed.error().kind == Error::Kind::NotFound)
        return false;
    return pass(listed);
}

/// Moves what is there into a folder beside the tree and writes the new entry in its place.
class SwapStep : public Step
{
public:
    explicit SwapStep(std::shared_ptr<const PlanInput> input)
        : m_input(std::move(input))
    {
    }
    QString kind() const override { return u"swap"_s; }
    StepPreview preview(const Container &container) const override
    {
        return {.title = u"swap"_s, .explanation = {}, .commands = container.describe(RenameOperation{})};
    }

    Result<> run(StepContext &context) override
    {
        if (m_input->transfers.isEmpty())
            return {};
        Result<> done = context.willChange({{u"old"_s, rootToJson(old())}});
        if (done)
            done = context.container().makeFolder(old(), 0700, context.call());
        for (qsizetype i = 0; done && i < m_input->transfers.size(); ++i)
            done = swap(context, m_input->transfers.at(i), i);
        return done;
    }

    Result<> undo(StepContext &context, const QJsonObject &undo) override
    {
        if (undo.contains(u"old"_s)) {
            const Result<RootPath> folder = rootFromJson(undo[u"old"_s]);
            return folder ? context.container().remove(std::span(&*folder, 1), context.call()) : pass(folder);
        }
        const Result<RootPath> target = rootFromJson(undo[u"target"_s]);
        const Result<RootPath> kept = rootFromJson(undo[u"kept"_s]);
        if (!target || !kept)
            return fail(Error::Kind::Internal, Code::Internal);
        if (undo[u"had"_s].toBool()) {
            const Result<bool> moved = exists(context.container(), *kept, context.call());
            if (!moved)
                return pass(moved);
            if (!*moved)
                return {}; // not moved yet, or back already
        }
        Result<> done = context.container().remove(std::span(&*target, 1), context.call());
        if (done && undo[u"had"_s].toBool()) {
            const Rename back{*kept, *target};
            done = context.container().rename(std::span(&back, 1), context.call());
        }
        return done;
    }
    Result<> tidy(StepContext &context) override
    {
        context.note(u"tidied"_s);
        return {};
    }

private:
    RootPath old() const
    {
        return m_input->profile.applicationRoot.sibling("old-" + m_input->stamp.toUtf8());
    }

    Result<> swap(StepContext &context, const Transfer &transfer, qsizetype number) const
    {
        const Difference &entry = transfer.difference;
        const RootPath target = m_input->profile.applicationRoot / entry.containerPath;
        const RootPath kept = old() / RelPath().child(QByteArray::number(number));
        const bool had = entry.container.has_value();
        Result<> done = context.willChange(
            {{u"target"_s, rootToJson(target)}, {u"kept"_s, rootToJson(kept)}, {u"had"_s, had}});
        if (done && had) {
            const Rename away{target, kept};
            done = context.container().rename(std::span(&away, 1), context.call());
        }
        if (!done || transfer.action == Transfer::Action::Remove)
            return done;
        TarItem item{.path = RelPath().child(target.name()),
                     .entry = *entry.development,
                     .localFile = m_input->localFiles.value(entry.path)};
        if (item.entry.kind == EntryKind::Folder)
            return context.container().makeFolder(target, item.entry.mode, context.call());
        const std::unique_ptr<ByteSource> tar = packTar({item}, context.call());
        return context.container().writeTar(target.parent(), *tar, context.call());
    }

    std::shared_ptr<const PlanInput> m_input;
};

class RestartStep : public Step
{
public:
    explicit RestartStep(std::shared_ptr<const PlanInput> input)
        : m_input(std::move(input))
    {
    }
    QString kind() const override { return u"again"_s; }
    StepPreview preview(const Container &) const override
    {
        return {.title = u"again"_s, .explanation = {}, .commands = {}};
    }
    Result<> run(StepContext &context) override
    {
        const Result<> announced = context.willChange({{u"restart"_s, true}});
        const Result<> done = announced ? restart(context) : announced;
        context.fact(u"restartedAtMs"_s, 4711);
        return done;
    }
    Result<> undo(StepContext &context, const QJsonObject &) override { return restart(context); }

private:
    Result<> restart(StepContext &context) const
    {
        return context.container().control(m_input->profile.service, ServiceAction::Restart, context.call());
    }
    std::shared_ptr<const PlanInput> m_input;
};

template <typename T>
std::unique_ptr<Step> make(std::shared_ptr<const PlanInput> input)
{
    return std::make_unique<T>(std::move(input));
}

/// Undone last, so that the service starts with the old files: an anchor that changes nothing going forward.
class AnchorStep : public Step
{
public:
    explicit AnchorStep(std::shared_ptr<const PlanInput> input)
        : m_input(std::move(input))
    {
    }
    QString kind() const override { return u"anchor"_s; }
    StepPreview preview(const Container &) const override
    {
        return {.title = u"anchor"_s, .explanation = {}, .commands = {}};
    }
    Result<> run(StepContext &context) override { return context.willChange({{u"restart"_s, true}}); }
    Result<> undo(StepContext &context, const QJsonObject &) override
    {
        return context.container().control(m_input->profile.service, ServiceAction::Restart, context.call());
    }

private:
    std::shared_ptr<const PlanInput> m_input;
};

} // namespace

std::span<const StepKind> plainSteps()
{
    static constexpr StepKind kinds[]{
        {"anchor", make<AnchorStep>}, {"swap", make<SwapStep>}, {"again", make<RestartStep>}};
    return kinds;
}

} // namespace Lotse::Test
