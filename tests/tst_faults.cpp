// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/enginerig.h"
#include "support/holdingproxy.h"
#include "support/places.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/mount.h>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int limitMs = 60000;
constexpr auto tree = "/app/src"_L1;

bool write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    return QDir().mkpath(QFileInfo(file).path()) && out.open(QIODevice::WriteOnly) &&
           out.write(bytes) == bytes.size();
}

QByteArray digest(const QByteArray &manifest)
{
    return QCryptographicHash::hash(manifest, QCryptographicHash::Sha256).toHex().left(16);
}

} // namespace

/// For every record of a repair's journal: Lotse is killed, the connection is cut, the operator's disk is
/// full, before the announced act happens and after it. Whatever comes, the container is wholly old or wholly
/// new in the end, and nothing that only the container had is lost. Seen from outside, by the docker command.
class FaultsTest : public QObject
{
    Q_OBJECT

    enum class Kind { Kill, Cut, FullDisk };
    struct Answer
    {
        int code = -1;
        QByteArray all;
    };

    QTemporaryDir m_place;
    QByteArray m_old;
    QByteArray m_new;
    QJsonArray m_rows;
    int m_counts[3] = {}; ///< old, new, mixed

    QString path(const QString &name) const { return m_place.filePath(name); }
    QString development() const { return path(u"dev"_s); }
    QString state() const { return path(u"state"_s); }

    /// A container in the old state.
    static std::unique_ptr<EngineRig> freshContainer()
    {
        auto rig = std::make_unique<EngineRig>(EngineRig::Image::Busybox);
        const RigOutput made = rig->exec(
            {u"sh"_s, u"-c"_s,
             u"mkdir -p /app/src/gone/deep /app/src/kept && cd /app/src && echo old >a.txt && echo old "
             u">b.txt && "
             "chmod 600 b.txt && chown 7:8 b.txt && echo bye >gone/deep/x.txt && echo mine >kept/mine.txt && "
             "ln -s a.txt link && echo 1.0 >VERSION"_s});
        return made.exitCode == 0 ? std::move(rig) : nullptr;
    }
    std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_STATE_HOME"_s, state());
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->setStandardInputFile(QProcess::nullDevice());
        process->start(programPath(u"lotse-cli"_s), arguments);
        return process;
    }
    static Answer end(QProcess &process)
    {
        const bool ended = process.waitForFinished(limitMs) && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAll()};
    }
    std::unique_ptr<QProcess> startRepair(const QString &host, const EngineRig &rig) const
    {
        return start({u"repair"_s, u"--yes"_s, u"--host"_s, host, u"--container"_s, rig.name(), u"--dev"_s,
                      development(), u"--root"_s, u"/app"_s, u"--map"_s, u"src=src"_s, u"--remove-extra"_s,
                      u"src/gone"_s});
    }
    QString runFolder() const
    {
        const QDir runs(state() + u"/lotse/runs"_s);
        const QStringList names = runs.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return names.isEmpty() ? QString() : runs.filePath(names.last());
    }
    QByteArray journal() const
    {
        QFile file(runFolder() + u"/journal.jsonl"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A small disk of its own, so that it can be full.
    bool freshState()
    {
        ::umount(QFile::encodeName(state()).constData());
        return QDir().mkpath(state()) &&
               ::mount("tmpfs", QFile::encodeName(state()).constData(), "tmpfs", 0, "size=4m,mode=700") == 0;
    }
    void fillDisk() const
    {
        QFile filler(state() + u"/filler"_s);
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        while (filler.write(QByteArray(4096, 'x')) == 4096) {
        }
        while (filler.write("x") == 1) {
        }
    }

    /// One fault; its row goes into faults.json. False: the moment never came.
    bool inject(Kind kind, HoldingProxy::Hold hold, int record)
    {
        const std::unique_ptr<EngineRig> rig = freshContainer();
        if (!rig || !freshState())
            return false;
        const QString socket = path(u"proxy.sock"_s);
        QFile::remove(socket);
        HoldingProxy proxy(socket, EngineRig::address().mid(7));
        proxy.holdWhen(hold, [this, record] { return journal().count('\n') >= record; });
        const auto process = startRepair(u"unix://"_s + socket, *rig);
        QElapsedTimer timer;
        timer.start();
        while (!proxy.isHolding() && process->state() != QProcess::NotRunning && timer.elapsed() < limitMs)
            process->waitForFinished(2);
        if (!proxy.isHolding())
            return false;
        const QByteArray last = journal().trimmed().split('\n').last();
        if (kind == Kind::Kill) {
            process->kill();
            process->waitForFinished();
            proxy.cut();
        } else if (kind == Kind::Cut) {
            proxy.cut();
        } else {
            fillDisk();
            proxy.goOn();
        }
        const Answer repaired = kind == Kind::Kill ? Answer{} : end(*process);
        QFile::remove(state() + u"/filler"_s);
        judge(*rig, kind, hold, record, last, repaired);
        return true;
    }

    void judge(const EngineRig &rig, Kind kind, HoldingProxy::Hold hold, int record, const QByteArray &last,
               const Answer &repaired)
    {
        static const QStringList kinds{u"kill"_s, u"cut"_s, u"full-disk"_s};
        const QStringList trees{QString(tree)};
        const QByteArray after = rig.manifest(trees);
        const bool proven = after == m_new && repaired.code == 0;
        Answer back;
        if (!proven && after != m_old) {
            // The operator is told, and the way back works with what is left.
            const Answer doctor = end(*start({u"doctor"_s, u"--host"_s, EngineRig::address()}));
            if (!doctor.all.contains("LOTSE-S015"))
                back.all = "doctor says nothing of it\n" + doctor.all;
            else
                back = end(*start({u"rollback"_s, u"--yes"_s, u"--host"_s, EngineRig::address()}));
        }
        const QByteArray settled = rig.manifest(trees);
        const int verdict = settled == m_old ? 0 : settled == m_new && proven ? 1 : 2;
        ++m_counts[verdict];
        const QJsonObject act = QJsonDocument::fromJson(last).object();
        m_rows.append(
            QJsonObject{{u"record"_s, record},
                        {u"operation"_s, act[u"what"_s].toString() + u' ' + act[u"kind"_s].toString() + u' ' +
                                             act[u"undo"_s][u"act"_s].toString()},
                        {u"kind"_s, kinds.at(int(kind))},
                        {u"before"_s, hold == HoldingProxy::Hold::Requests},
                        {u"exitCode"_s, repaired.code},
                        {u"after"_s, QString::fromLatin1(digest(after))},
                        {u"settled"_s, QString::fromLatin1(digest(settled))},
                        {u"verdict"_s, QStringList{u"old"_s, u"new"_s, u"mixed"_s}.at(verdict)}});
        if (verdict == 2)
            qWarning().noquote() << m_rows.last().toObject() << repaired.all.right(1500)
                                 << back.all.right(1500) << "\nold:" << m_old << "\nis:" << settled;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_place.isValid());
        QVERIFY(write(development() + u"/src/a.txt"_s, "new\n"));
        QVERIFY(write(development() + u"/src/b.txt"_s, "new, too\n"));
        QVERIFY(write(development() + u"/src/added/deep/c.txt"_s, "fresh\n"));
        QVERIFY(write(development() + u"/src/VERSION"_s, "2.0\n"));
        QVERIFY(QFile::link(u"b.txt"_s, development() + u"/src/link"_s));
    }
    void cleanupTestCase()
    {
        ::umount(QFile::encodeName(state()).constData());
        QVERIFY(write(programPath(u"../faults.json"_s), QJsonDocument(m_rows).toJson()));
    }

    void theMatrix()
    {
        // Once without a fault: what is new, and how many records there are.
        int records = 0;
        {
            const std::unique_ptr<EngineRig> rig = freshContainer();
            QVERIFY(rig && freshState());
            m_old = rig->manifest({QString(tree)});
            const Answer repaired = end(*startRepair(EngineRig::address(), *rig));
            QVERIFY2(repaired.code == 0, repaired.all.constData());
            m_new = rig->manifest({QString(tree)});
            QVERIFY(m_new != m_old && m_new.contains("kept/mine.txt") && !m_new.contains("gone"));
            records = int(journal().count('\n'));
        }
        QVERIFY(records > 5);
        int unreached = 0;
        for (int record = 1; record <= records; ++record)
            for (const Kind kind : {Kind::Kill, Kind::Cut, Kind::FullDisk})
                for (const auto hold : {HoldingProxy::Hold::Requests, HoldingProxy::Hold::Answers})
                    unreached += inject(kind, hold, record) ? 0 : 1;
        // qInfo goes into the log of a green run, too.
        qInfo(
            "faults injected %lld, old %d, new %d, mixed %d, lost 0 (records %d, moments that never came %d)",
            m_rows.size(), m_counts[0], m_counts[1], m_counts[2], records, unreached);
        QCOMPARE(m_counts[2], 0);
        QVERIFY(m_rows.size() > 4 * records); // the last records may have no talk with the engine after them
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
