// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clirig.h"
#include "support/places.h"

#include <QDirIterator>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// The real program with a secret in every place that a profile allows: none of them may stand in what it
/// says or leaves, in whatever form.
class CliSecretsTest : public QObject, Lotse::Test::CliRig
{
    Q_OBJECT

    /// What stands in confidence: in the profile, in the application's answers, in its files.
    struct Planted
    {
        QByteArrayList values;
        QString profile;
        QString development;
    };
    /// A secret in every place that a profile allows; answers and log repeat some of them. `expectation` is
    /// one more check of the start page.
    Planted plantSecrets(const QJsonObject &expectation) const
    {
        Planted planted{.values = {"qry-7f3A/9+x y", "pfd-22hs81", "bdy\"7\\4kq-3", "inn-er5520",
                                   "frm!s9-401", "env-99'q27", "dbp-w83hd1", "ver-s1on77", "exp-ec6610",
                                   "ans-5521-zz", "cfg-file-8841"},
                        .profile = m_base + u"/profile.lotse.json"_s,
                        .development = m_base + u"/world/development/whisper-appliance"_s};
        const auto text = [&planted](int i) { return QString::fromUtf8(planted.values.at(i)); };
        QFile bundled(sourcePath(u"resources/profiles/whisper-appliance.lotse.json"_s));
        if (!bundled.open(QIODevice::ReadOnly))
            return {};
        QJsonObject profile = QJsonDocument::fromJson(bundled.readAll()).object();
        const QString inner = QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"secret"_s, text(3)}}).toJson(QJsonDocument::Compact));
        const QString body =
            QString::fromUtf8(QJsonDocument(QJsonObject{{u"password"_s, text(2)}, {u"inner"_s, inner}})
                                  .toJson(QJsonDocument::Compact));
        const QJsonObject missing{{u"status"_s, QJsonArray{404}}};
        const auto request = [&](const QString &name, const QString &path, const QString &sent,
                                 const QJsonObject &expect) {
            return QJsonObject{{u"name"_s, name}, {u"method"_s, u"POST"_s}, {u"changes-something"_s, true},
                               {u"path"_s, path}, {u"body"_s, sent},        {u"expect"_s, expect}};
        };
        QJsonObject api = profile[u"api"_s].toObject();
        QJsonArray requests = api[u"requests"_s].toArray();
        requests.append(
            request(u"Login"_s, u"/login?token=qry-7f3A%2F9%2Bx%20y&passwort="_s + text(1), body, missing));
        requests.append(request(u"Form"_s, u"/form"_s, u"user=a&passwd=frm%21s9-401"_s, missing));
        requests.append(QJsonObject{{u"path"_s, u"/?session="_s + text(1)}, {u"expect"_s, expectation}});
        requests.append(QJsonObject{
            {u"name"_s, u"Token"_s},
            {u"path"_s, u"/api/enterprise/update-status"_s},
            {u"expect"_s, QJsonObject{{u"body"_s, QJsonArray{QJsonObject{{u"pointer"_s, u"/token"_s},
                                                                         {u"not-equals"_s, text(8)}}}}}}});
        api[u"requests"_s] = requests;
        profile[u"api"_s] = api;
        QJsonObject imports = profile[u"imports"_s].toObject();
        imports[u"environment"_s] = QJsonObject{
            {u"WHISPER_API_KEY"_s, text(5)}, {u"DATABASE_URL"_s, u"postgres://app:%1@db/app"_s.arg(text(6))}};
        profile[u"imports"_s] = imports;
        QJsonObject version = profile[u"version"_s].toObject();
        version[u"running"_s] = QJsonObject{{u"path"_s, u"/api/enterprise/update-status?auth="_s + text(7)},
                                            {u"pointer"_s, u"/version"_s}};
        profile[u"version"_s] = version;
        write(planted.profile, QJsonDocument(profile).toJson());
        write(planted.development + u"/src/.env"_s, "DB_PASSWORD=" + planted.values.at(10) + '\n');
        // The page sends a token, and repeats what was asked with; the log, too, beside the texts that are
        // red.
        for (const QString &root : {planted.development, tree() + u"/whisper-appliance"_s}) {
            append(root + u"/templates/index.html"_s,
                   "<input type='hidden' name='csrf_token' value='ans-5521-zz'> asked with pfd-22hs81 and "
                   "qry-7f3A%2F9%2Bx%20y; ans-5521-zz again\n");
            append(root + u"/src/modules/webapp.py"_s, "print('Running with legacy update system, asked by "
                                                       "pfd-22hs81 with ' + 'cXJ5LTdmM0EvOSt4IHk= '"
                                                       " + 'bdy\"7\\\\4kq-3', flush=True)\n");
        }
        append(tree() + u"/whisper-appliance/templates/index.html"_s, "only the old page says this\n");
        return planted;
    }
    static void write(const QString &name, const QByteArray &text)
    {
        QFile file(name);
        QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(text) == text.size(), qPrintable(name));
    }
    static void append(const QString &name, const QByteArray &text)
    {
        QFile file(name);
        QVERIFY2(file.open(QIODevice::Append) && file.write(text) == text.size(), qPrintable(name));
    }
    /// Where a planted value stands in any form, with some of what is around it.
    static QByteArrayList leaks(const QByteArray &where, const QByteArray &text, const QByteArrayList &values)
    {
        QByteArrayList found;
        for (const QByteArray &value : values) {
            const QByteArray json =
                QJsonDocument(QJsonArray{QString::fromUtf8(value)}).toJson(QJsonDocument::Compact);
            for (const QByteArray &form : {value, value.toPercentEncoding(), json.mid(2, json.size() - 4),
                                           value.toBase64(QByteArray::OmitTrailingEquals)})
                if (const qsizetype at = text.indexOf(form); at >= 0)
                    found << where + ": …" + text.mid(std::max<qsizetype>(0, at - 120), 240) + '\n';
        }
        return found;
    }
    /// In all that a run leaves, the evidence unpacked. The backup is the application itself.
    QByteArrayList leaksOnDisk(const QByteArrayList &values) const
    {
        const QString runs = m_base + u"/state/lotse/runs"_s;
        const QString unpacked = m_base + u"/unpacked"_s;
        QByteArrayList found;
        for (const QString &top : {runs, unpacked}) {
            QDirIterator it(top, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString name = it.next();
                if (name.endsWith(u".zip"_s))
                    QProcess::execute(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-e"_s, name, unpacked});
                QFile file(name);
                if (name.contains(u"/backup/"_s) || !file.open(QIODevice::ReadOnly))
                    continue;
                found += leaks(name.toUtf8(), file.readAll(), values);
            }
        }
        return found;
    }

private Q_SLOTS:
    void init() { QVERIFY(begin()); }

    void secretsStayOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("still red") << u"a page that never was"_s << 1;
        QTest::newRow("rolled back") << u"only the old page says this"_s << 3;
    }
    void secretsStayOut()
    {
        QFETCH(QString, text);
        QFETCH(int, code);
        const QJsonObject expectation{{u"body"_s, QJsonArray{QJsonObject{{u"contains"_s, text}}}}};
        const Planted planted = plantSecrets(expectation);
        QVERIFY(!planted.values.isEmpty());
        const QStringList place{u"--host"_s,     host(),     u"--profile"_s,
                                planted.profile, u"--dev"_s, planted.development};
        QByteArrayList found;
        const auto asked = [&](const QStringList &verb, int expected) {
            const Answer answer = cli(verb);
            if (answer.code != expected)
                found << verb.join(u' ').toUtf8() + " ended with " + QByteArray::number(answer.code) +
                             answer.all();
            found += leaks(verb.first().toUtf8(), answer.all(), planted.values);
            return answer;
        };
        const QStringList all{u"--allow-changing-checks"_s};
        for (const QStringList &format : {QStringList{}, QStringList{u"--json"_s}}) {
            asked(QStringList{u"compare"_s} + place + format, 1);
            asked(QStringList{u"check"_s} + place + all + format, 1);
            asked(QStringList{u"plan"_s} + place + all + format, 1);
        }
        const Answer repaired = asked(QStringList{u"repair"_s, u"--yes"_s, u"--json"_s} + place + all, code);
        QVERIFY(repaired.out.contains("[redacted]"));
        if (code == 1) { // and what takes it back by itself, which needs the secrets once more
            QVERIFY(QFile::exists(m_base + u"/state/lotse/secrets"_s));
            asked({u"report"_s, newestRun()[u"run"_s].toString(), u"--json"_s}, 0);
            asked({u"rollback"_s, u"--yes"_s}, 0);
        }
        QVERIFY(QDir(m_base + u"/state/lotse/secrets"_s).isEmpty());
        found += leaksOnDisk(planted.values);
        QVERIFY2(found.isEmpty(), found.join('\n').left(6000).constData());
        QVERIFY(QFile::exists(m_base + u"/unpacked"_s)); // or nothing was looked at
    }
};

QTEST_GUILESS_MAIN(CliSecretsTest)
#include "tst_clisecrets.moc"
