// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textdiffink.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

namespace Lotse {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 2s;
constexpr qsizetype linesBetweenLooks = 200;

class Collector : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    LineInk take(const QString &line)
    {
        m_ink.clear();
        m_state = highlightLine(line, m_state);
        return std::move(m_ink);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length > 0 && format.textStyle() != KSyntaxHighlighting::Theme::Normal)
            m_ink.append({offset, length, int(format.textStyle())});
    }

private:
    KSyntaxHighlighting::State m_state;
    LineInk m_ink;
};

} // namespace

SyntaxInk::SyntaxInk()
    : m_repository(std::make_unique<KSyntaxHighlighting::Repository>())
{
}

SyntaxInk::~SyntaxInk() = default;

QList<LineInk> SyntaxInk::of(const QStringList &lines, const QString &fileName, const CallContext &call) const
{
    QList<LineInk> ink;
    const KSyntaxHighlighting::Definition definition = m_repository->definitionForFileName(fileName);
    if (!definition.isValid())
        return ink;
    const CallContext limited = call.within(patience);
    Collector collector;
    collector.setDefinition(definition);
    ink.reserve(lines.size());
    for (const QString &line : lines) {
        if (ink.size() % linesBetweenLooks == 0 && !limited.check())
            break;
        ink.append(collector.take(line));
    }
    return ink;
}

} // namespace Lotse
