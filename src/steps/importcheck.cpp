// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/importcheck.h"

#include "steps/checkresult.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class ImportCheck : public Check
{
    Q_DECLARE_TR_FUNCTIONS(ImportCheck)

public:
    ImportCheck(ImportProbe probe, RootPath applicationRoot)
        : m_probe(std::move(probe))
        , m_applicationRoot(std::move(applicationRoot))
    {
    }

    QString id() const override { return u"import:"_s + module(); }
    QString title() const override
    {
        if (m_probe.names.isEmpty())
            //: %1 is the name of a Python module
            return tr("%1 can be imported").arg(module());
        //: %1 is the name of a Python module, %2 a list of names in it
        return tr("%1 can be imported and has %2").arg(module(), names());
    }
    QStringList commands(const Container &container) const override
    {
        return container.describe(AskOperation{m_probe});
    }

    CheckResult evaluate(ContainerReader &container, const CallContext &call) override
    {
        //: %1 is a folder
        CheckAnswer answer(
            m_probe.names.isEmpty()
                ? tr("imported from below %1").arg(m_applicationRoot.display())
                //: %1 is a folder, %2 a list of names
                : tr("imported from below %1, with %2").arg(m_applicationRoot.display(), names()));
        const Result<CommandOutput> output = container.ask(m_probe, call);
        if (!output)
            return answer.couldNotRun(output.error());
        return judge(*output, answer);
    }

private:
    QString module() const { return displayText(m_probe.module); }
    QString names() const { return displayText(m_probe.names.join(", ")); }

    CheckResult judge(const CommandOutput &output, CheckAnswer &answer) const
    {
        const qsizetype begin = output.out.lastIndexOf("\n{") + 1; // modules may print while they load
        const QJsonObject probe = QJsonDocument::fromJson(output.out.mid(begin)).object();
        const QString error = probe[u"error"_s].toString();
        const QString traceback = probe[u"traceback"_s].toString();
        answer.evidence(output.out + output.err +
                        (traceback.isEmpty() ? QByteArray() : '\n' + traceback.toUtf8()));
        const auto failed = [&](const QString &why) {
            return answer.red(why, {Error::Kind::CheckFailed, Code::ImportFailed, {module()}, why});
        };
        if (probe.isEmpty()) // no interpreter, no folder, no such user
            return answer.couldNotRun({Error::Kind::Unsupported,
                                       Code::CommandFailed,
                                       {displayText(m_probe.interpreter), QString::number(output.exitCode)},
                                       QString::fromUtf8(output.err.left(2000))});
        if (!error.isEmpty())
            return failed(error);
        QStringList missing;
        for (const QJsonValue &name : probe[u"missing"_s].toArray())
            missing << name.toString();
        if (!missing.isEmpty())
            //: %1 is a list of names that a Python module lacks
            return failed(tr("%1 is missing in it").arg(missing.join(u", "_s)));
        if (output.exitCode != 0)
            return failed(lastLine(output.err));
        const QString file = probe[u"file"_s].toString();
        const Result<RootPath> origin = RootPath::fromBytes(file.toUtf8());
        const QByteArray below = m_applicationRoot.bytes() == "/" ? "/" : m_applicationRoot.bytes() + '/';
        if (!origin || !origin->bytes().startsWith(below))
            //: %1 is a file, or empty
            return failed(tr("it comes from \"%1\"").arg(file));
        return answer.green(file);
    }

    const ImportProbe m_probe;
    const RootPath m_applicationRoot;
};

} // namespace

QList<std::shared_ptr<Check>> makeImportChecks(const Profile &profile, const CheckConditions &)
{
    QList<std::shared_ptr<Check>> checks;
    for (const ImportExpectation &expectation : profile.imports) {
        ImportProbe probe;
        probe.interpreter = profile.interpreter.isEmpty() ? QByteArray("python3") : profile.interpreter;
        probe.workingFolder = profile.importFolder;
        probe.searchPath = profile.importPath;
        probe.environment = profile.importEnvironment;
        probe.user = profile.importUser;
        probe.module = expectation.module;
        probe.names = expectation.names;
        checks.append(std::make_shared<ImportCheck>(probe, profile.applicationRoot));
    }
    return checks;
}

} // namespace Lotse
