// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"
#include "core/secrets.h"

#include <QJsonArray>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// Values that a profile names are found again wherever and however they stand; what is none stays readable.
class SecretsTest : public QObject
{
    Q_OBJECT

    static Profile profileWith(const QByteArray &path, const QByteArray &body = {})
    {
        Profile profile = emptyProfile();
        ApiExpectation expectation;
        expectation.request.path = path;
        expectation.request.body = body;
        profile.api.append(expectation);
        return profile;
    }

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<bool>("secret");
        for (const char *name :
             {"token",        "DB_PASSWORD", "X-Api-Key",  "apiKey",        "key",       "access_key",
              "session",      "sessionId",   "auth",       "Authorization", "Cookie",    "Set-Cookie",
              "bearer",       "credentials", "passwort",   "Kennwort",      "db-passwd", "geheimnis",
              "zugangsdaten", "schluessel",  "csrf_token", "signing-key"})
            QTest::newRow(name) << true;
        QTest::newRow("Schlüssel") << true;
        for (const char *name :
             {"author", "keys", "monkey", "keyboard", "status", "version", "name", "sessions", "authority"})
            QTest::newRow(name) << false;
    }
    void names()
    {
        QFETCH(bool, secret);
        QCOMPARE(isSecretName(QString::fromUtf8(QTest::currentDataTag())), secret);
    }

    void places_data()
    {
        QTest::addColumn<Profile>("profile");
        const QByteArray value = "v4lue-of-x";
        QTest::newRow("query") << profileWith("/x?a=1&token=" + value);
        QTest::newRow("query, encoded") << profileWith("/x?api%5Fkey=v4lue%2Dof-x");
        QTest::newRow("json") << profileWith("/",
                                             "{\"user\": \"a\", \"deep\": [{\"password\": \"v4lue-of-x\"}]}");
        QTest::newRow("json in json")
            << profileWith("/", "{\"inner\": \"{\\\"secret\\\": \\\"v4lue-of-x\\\"}\"}");
        QTest::newRow("form") << profileWith("/", "user=a&passwort=v4lue-of-x");
        Profile environment = emptyProfile();
        environment.importEnvironment.insert("APP_SECRET", value);
        QTest::newRow("environment") << environment;
        Profile address = emptyProfile();
        address.importEnvironment.insert("DATABASE_URL", "postgres://app:" + value + "@db/app");
        QTest::newRow("address") << address;
        Profile running = emptyProfile();
        running.version.request.path = "/version?auth=" + value;
        running.version.pointer = u"/version"_s;
        QTest::newRow("running version") << running;
        Profile expected = profileWith("/");
        expected.api.first().body.append(
            {BodyExpectation::Kind::PointerEquals, u"/session/token"_s, QString::fromUtf8(value), {}});
        QTest::newRow("expectation") << expected;
        Profile command = emptyProfile();
        command.service.kind = ServiceRef::Kind::Commands;
        command.service.startCommand = {"start", "--password", value};
        QTest::newRow("argument") << command;
        Profile script = emptyProfile();
        script.redeploy.insert(u"arguments"_s, QJsonArray{u"--token=v4lue-of-x"_s});
        QTest::newRow("script") << script;
    }
    void places()
    {
        QFETCH(Profile, profile);
        const Secrets secrets(profile);
        QCOMPARE(secrets.hide(QByteArray("seen v4lue-of-x in a line")), "seen [redacted] in a line"_ba);
        const QByteArray shown = profileToJson(secrets.hide(profile));
        QVERIFY2(!shown.contains("v4lue-of-x") && !shown.contains("v4lue%2D"), shown.constData());
        QVERIFY2(shown.contains("[redacted]"), shown.constData());
    }

    void forms_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray value = "a\"b'c/d+e &ü-19";
        QTest::newRow("raw") << value;
        QTest::newRow("percent") << value.toPercentEncoding();
        QTest::newRow("percent, lower case") << "a%22b%27c%2fd%2be%20%26%c3%bc-19"_ba;
        QTest::newRow("form") << "a%22b%27c%2Fd%2Be+%26%C3%BC-19"_ba;
        QTest::newRow("json") << "a\\\"b'c/d+e &ü-19"_ba;
        QTest::newRow("json, ascii") << "a\\\"b'c/d+e &\\u00fc-19"_ba;
        QTest::newRow("json, twice") << "a\\\\\\\"b'c/d+e &ü-19"_ba;
        QTest::newRow("json, slash") << "a\\\"b'c\\/d+e &ü-19"_ba;
        QTest::newRow("html") << "a&quot;b'c/d+e &amp;ü-19"_ba;
        QTest::newRow("shell") << "a\"b'\\''c/d+e &ü-19"_ba;
        QTest::newRow("base64") << value.toBase64();
    }
    void forms()
    {
        QFETCH(QByteArray, text);
        Profile profile = emptyProfile();
        profile.importEnvironment.insert("TOKEN", "a\"b'c/d+e &ü-19");
        const QByteArray shown = Secrets(profile).hide("<<" + text + ">>");
        QVERIFY2(shown.startsWith("<<[redacted]") && shown.endsWith(">>") && shown.size() < 18,
                 shown.constData());
    }

    void whatCameBack()
    {
        Secrets secrets(emptyProfile());
        secrets.learn("{\"access_token\": \"8f3a-77c1-0b\", \"password\": \"required\"}");
        QCOMPARE(secrets.hide(u"GET /x 8f3a-77c1-0b"_s), u"GET /x [redacted]"_s);
        QCOMPARE(secrets.hide(u"a name is required"_s), u"a name is required"_s);
    }
    void shortOnesStandAlone()
    {
        const Secrets secrets(profileWith("/x?pin=4711&key=1"));
        QCOMPARE(secrets.hide(u"4711 a4711 47110 4711"_s), u"[redacted] a4711 47110 [redacted]"_s);
        QCOMPARE(secrets.hide(u"1 of 1"_s), u"1 of 1"_s);
    }
    void aProfileWithoutSecretsStaysAsItIs()
    {
        const Profile profile =
            profileWith("/x?page=2&author=me", "{\"keys\": [\"a\"], \"status\": \"fallback\"}");
        QCOMPARE(profileToJson(Secrets(profile).hide(profile)), profileToJson(profile));
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
