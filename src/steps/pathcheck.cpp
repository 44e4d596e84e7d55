// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/pathcheck.h"

#include "core/entrylookup.h"
#include "steps/checkresult.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class PathCheck : public Check
{
    Q_DECLARE_TR_FUNCTIONS(PathCheck)

public:
    enum class Wanted { Present, Absent };
    PathCheck(RelPath path, Wanted wanted, RootPath applicationRoot)
        : m_path(std::move(path))
        , m_isWanted(wanted == Wanted::Present)
        , m_applicationRoot(std::move(applicationRoot))
    {
    }

    QString id() const override
    {
        return (m_isWanted ? u"path:present:"_s : u"path:absent:"_s) + m_path.display();
    }
    QString title() const override
    {
        //: %1 is a path in the container
        return m_isWanted ? tr("%1 is there").arg(m_path.display())
                          //: %1 is a path in the container
                          : tr("%1 is gone").arg(m_path.display());
    }
    QStringList commands(const Container &) const override { return {}; }

    CheckResult evaluate(ContainerReader &container, const CallContext &call) override
    {
        CheckAnswer answer(m_isWanted ? tr("it exists") : tr("it does not exist"));
        const Result<TreeSnapshot> found = lookUp(container, m_applicationRoot, {m_path}, call);
        if (!found)
            return answer.couldNotRun(found.error());
        const bool exists = found->find(m_path) != nullptr;
        const QString text = exists ? tr("it exists") : tr("it does not exist");
        if (exists == m_isWanted)
            return answer.green(text);
        const Code code = m_isWanted ? Code::PathMissing : Code::PathStillThere;
        return answer.red(text,
                          {Error::Kind::CheckFailed, code, {(m_applicationRoot / m_path).display()}, {}});
    }

private:
    const RelPath m_path;
    const bool m_isWanted;
    const RootPath m_applicationRoot;
};

} // namespace

QList<std::shared_ptr<Check>> makePathChecks(const Profile &profile, const CheckConditions &)
{
    QList<std::shared_ptr<Check>> checks;
    for (const RelPath &path : profile.auditPresent)
        checks.append(std::make_shared<PathCheck>(path, PathCheck::Wanted::Present, profile.applicationRoot));
    for (const RelPath &path : profile.auditAbsent)
        checks.append(std::make_shared<PathCheck>(path, PathCheck::Wanted::Absent, profile.applicationRoot));
    return checks;
}

} // namespace Lotse
