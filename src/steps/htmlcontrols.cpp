// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/htmlcontrols.h"

#include <QRegularExpression>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString resolved(QString text)
{
    static const QRegularExpression number(u"&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});"_s);
    for (auto match = number.match(text); match.hasMatch();
         match = number.match(text, match.capturedStart() + 1)) {
        const QString digits = match.captured(1);
        const uint code = digits.startsWith(u'x') ? digits.mid(1).toUInt(nullptr, 16) : digits.toUInt();
        const char32_t character = code == 0 || code > 0x10ffff ? U'\xfffd' : static_cast<char32_t>(code);
        text.replace(match.capturedStart(), match.capturedLength(), QString::fromUcs4(&character, 1));
    }
    return text.replace(u"&nbsp;"_s, u" "_s)
        .replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&apos;"_s, u"'"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

/// Goes through a page tag by tag.
class Scanner
{
public:
    explicit Scanner(const QString &html)
        : m_html(html)
    {
    }

    HtmlControls read()
    {
        while (m_at < m_html.size()) {
            const qsizetype open = m_html.indexOf(u'<', m_at);
            addText(m_html.mid(m_at, open < 0 ? -1 : open - m_at));
            if (open < 0)
                break;
            m_at = open;
            if (m_html.mid(open, 4) == "<!--"_L1)
                skipBehind(u"-->"_s);
            else
                readTag();
        }
        closeControl();
        return std::move(m_found);
    }

private:
    void skipBehind(const QString &end)
    {
        const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    void readTag()
    {
        static const QRegularExpression name(u"\\G<(/?)([a-zA-Z][a-zA-Z0-9-]*)"_s);
        const auto match = name.match(m_html, m_at);
        if (!match.hasMatch()) {
            addText(u"<"_s);
            ++m_at;
            return;
        }
        m_at = match.capturedEnd();
        HtmlTag tag{match.captured(2).toLower(), {}};
        readAttributes(tag);
        if (match.captured(1).isEmpty())
            opened(tag);
        else
            closed(tag.name);
    }

    void readAttributes(HtmlTag &tag)
    {
        static const QRegularExpression attribute(
            u"\\G[\\s/]*([^\\s=>/\"']+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"'][^\\s>]*)))?"_s);
        for (;;) {
            const auto match = attribute.match(m_html, m_at);
            if (!match.hasMatch())
                break;
            const QString value = match.captured(2) + match.captured(3) + match.captured(4);
            const QString key = match.captured(1).toLower();
            if (!tag.attributes.contains(key))
                tag.attributes.insert(key, resolved(value));
            m_at = match.capturedEnd();
        }
        const qsizetype end = m_html.indexOf(u'>', m_at);
        m_at = end < 0 ? m_html.size() : end + 1;
    }

    void opened(const HtmlTag &tag)
    {
        if (tag.name == "script"_L1) {
            const qsizetype end = m_html.indexOf(u"</script"_s, m_at, Qt::CaseInsensitive);
            m_found.scripts.append(m_html.mid(m_at, end < 0 ? -1 : end - m_at));
            m_at = end < 0 ? m_html.size() : end;
        } else if (tag.name == "style"_L1) {
            skipBehind(u"</style"_s);
        } else if (tag.name == "form"_L1) {
            m_form = tag;
        } else if (tag.name == "button"_L1 || tag.name == "a"_L1) {
            closeControl();
            m_open = HtmlControl{tag, {}, m_form};
        } else if (tag.name == "input"_L1) {
            const QString type = tag.attributes.value(u"type"_s).toLower();
            if (type == "submit"_L1 || type == "button"_L1 || type == "image"_L1)
                m_found.controls.append({tag, tag.attributes.value(u"value"_s).simplified(), m_form});
        }
    }

    void closed(const QString &name)
    {
        if (name == "form"_L1)
            m_form.reset();
        else if (m_open && m_open->tag.name == name)
            closeControl();
    }

    void addText(const QString &text)
    {
        if (m_open)
            m_open->text += text;
    }

    void closeControl()
    {
        if (!m_open)
            return;
        m_open->text = resolved(m_open->text).simplified();
        m_found.controls.append(*m_open);
        m_open.reset();
    }

    const QString &m_html;
    qsizetype m_at = 0;
    HtmlControls m_found;
    std::optional<HtmlTag> m_form;
    std::optional<HtmlControl> m_open;
};

} // namespace

HtmlControls readControls(const QString &html)
{
    return Scanner(html).read();
}

} // namespace Lotse
