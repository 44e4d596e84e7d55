// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/buttonfinder.h"

#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

class ButtonFinderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheEndpoint_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("answer"); ///< METHOD PATH TYPE, "none" without a button
        const auto row = [](const char *name, const char *html, const char *answer) {
            QTest::newRow(name) << QByteArray(html) << QByteArray(answer);
        };
        row("no button", "<p>Start update</p>", "none");
        row("other button", "<button>Stop</button><a href='/x'>Nothing</a>", "none");
        row("in a comment", "<!-- <button formaction='/x'>Start update</button> -->", "none");
        row("in a script", "<script>'<button>Start update</button>'</script>", "none");
        row("data-endpoint", R"(<button data-endpoint="/api/u" data-method="POST">Start update</button>)",
            "POST /api/u");
        row("data-endpoint that reads",
            R"(<button data-endpoint=/api/u data-method=get>Start update</button>)", "GET /api/u");
        row("case, blanks and markup",
            "<button data-endpoint='/a'><b>START</b>\n   up<i>date</i> now</button>", "POST /a");
        row("entities", "<button formaction='/a?b=1&amp;c=2'>Start&#32;update</button>", "GET /a?b=1&c=2");
        row("formaction over action",
            "<form action='/f' method=post><button formaction='/b'>Start update</button></form>", "POST /b");
        row("action", "<form method='post' action='/f'><input type=submit value='Start update'></form>",
            "POST /f");
        row("form without action", "<form method='post'><button>Start update</button></form>", "POST ?");
        row("plain button in a form", "<form action='/f'><button type=button>Start update</button></form>",
            "GET ");
        row("link", "<a href='/u'>Start update</a>", "GET /u");
        row("dead link", "<a href='#'>Start update</a>", "GET ");
        row("label", "<button aria-label='Start update' data-endpoint='/l'><img></button>", "POST /l");
        row("onclick", R"(<button onclick='fetch("/go", {method: "POST"})'>Start update</button>)",
            "POST /go");
        row("function", R"(<button onclick='go()'>Start update</button><script>
            function stop() {
            fetch('/stop'); }
            async function go() {
            await fetch("/go", {headers : {"Content-Type" : "application/json"}, method : "PUT"}); }
            </script>)",
            "PUT /go application/json");
        row("listener by id", R"(<script>fetch('/early')</script><button id=u>Start update</button><script>
            document.getElementById("u").addEventListener("click", () => fetch(`/late`, {method: 'post'}));</script>)",
            "POST /late");
        row("next call's options are not ours", R"(<button onclick='go()'>Start update</button><script>
            function go() {
            fetch('/go');
            fetch('/other', {method : 'DELETE'}); }</script>)",
            "GET /go");
        row("not closed", "<button data-endpoint='/a'>Start update", "POST /a");
        row("broken attribute", "<button data-endpoint='/a>Start update</button>", "GET ");
        row("cut off", "<a href=", "none");
    }
    void findsTheEndpoint()
    {
        QFETCH(QByteArray, html);
        const std::optional<ButtonTarget> found = findButton(html, u"Start  update"_s);
        const QByteArray answer = found ? found->method + ' ' + found->path +
                                              (found->contentType.isEmpty() ? "" : ' ' + found->contentType)
                                        : QByteArray("none");
        QTEST(answer, "answer");
    }
    void staysOnTheHost_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("absolute") << QByteArray("/admin/") << QByteArray("/api?x=1")
                                  << QByteArray("/api?x=1");
        QTest::newRow("relative") << QByteArray("/admin/x") << QByteArray("api") << QByteArray("/admin/api");
        QTest::newRow("upwards") << QByteArray("/admin/x") << QByteArray("../api#here") << QByteArray("/api");
        QTest::newRow("the page itself")
            << QByteArray("/admin?a=1") << QByteArray("?") << QByteArray("/admin?a=1");
        QTest::newRow("elsewhere") << QByteArray("/") << QByteArray("https://example.org/x") << QByteArray();
        QTest::newRow("elsewhere, same scheme")
            << QByteArray("/") << QByteArray("//example.org/x") << QByteArray();
        QTest::newRow("script") << QByteArray("/") << QByteArray("javascript:alert(1)") << QByteArray();
        QTest::newRow("nothing") << QByteArray("/") << QByteArray() << QByteArray();
    }
    void staysOnTheHost()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, target);
        QTEST(pathOnSameHost(page, target).value_or(QByteArray()), "path");
    }
};

QTEST_GUILESS_MAIN(ButtonFinderTest)
#include "tst_buttonfinder.moc"
