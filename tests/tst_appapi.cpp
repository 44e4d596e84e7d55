// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hosts/appapi.h"
#include "hosts/demoservice.h"
#include "hosts/demoworld.h"
#include "transport/socketstream.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Lotse;

namespace {

/// Answers one connection with the given bytes, from a thread of its own, and closes it if told so.
class OneAnswer
{
public:
    OneAnswer(QByteArray bytes, bool closes)
    {
        m_thread.reset(QThread::create([this, bytes = std::move(bytes), closes] {
            QTcpServer server;
            if (server.listen(QHostAddress::LocalHost))
                m_port = server.serverPort();
            m_ready.release();
            if (!server.waitForNewConnection(10000))
                return;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            while (!m_request.contains("\r\n\r\n") && socket->waitForReadyRead(10000))
                m_request += socket->readAll();
            socket->write(bytes);
            socket->waitForBytesWritten(10000);
            if (!closes)
                socket->waitForReadyRead(10000); // until the other side has enough
        }));
        m_thread->start();
        m_ready.acquire();
    }
    ~OneAnswer() { m_thread->wait(); }
    int port() const { return m_port; }

private:
    QSemaphore m_ready;
    QByteArray m_request;
    int m_port = 0;
    std::unique_ptr<QThread> m_thread;
};

ApiRequest plainRequest()
{
    ApiRequest request;
    request.scheme = "http";
    request.timeLimitMs = 3000;
    request.maximumBytes = 1000;
    return request;
}

} // namespace

/// One request to an application: answers of every shape, and whom it may be sent to.
class AppApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<QByteArray>("expected"); ///< "STATUS TYPE BODY" or the kind of error
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const auto error = [](Error::Kind kind) { return "error " + QByteArray::number(int(kind)); };
        QTest::newRow("length") << ok + "Content-Type: a/b\r\nContent-Length: 2\r\n\r\nhi" << false
                                << QByteArray("200 a/b hi");
        QTest::newRow("chunked") << ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n1\r\n!\r\n0\r\n\r\n"
                                 << false << QByteArray("200  hi!");
        QTest::newRow("until the end") << ok + "\r\nhi" << true << QByteArray("200  hi");
        QTest::newRow("interim") << "HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 1\r\n\r\nx"
                                 << false << QByteArray("200  x");
        QTest::newRow("red") << QByteArray("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n") << false
                             << QByteArray("500  ");
        QTest::newRow("redirect") << QByteArray(
                                         "HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n")
                                  << false << QByteArray("302  ");
        QTest::newRow("cut") << ok + "Content-Length: 9\r\n\r\nhi" << true << error(Error::Kind::Unreachable);
        QTest::newRow("nothing") << QByteArray("") << true << error(Error::Kind::Unreachable);
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n") << false
                                 << error(Error::Kind::Protocol);
        QTest::newRow("too large") << ok + "Content-Length: 5000\r\n\r\n" + QByteArray(5000, 'x') << false
                                   << error(Error::Kind::Protocol);
        QTest::newRow("never ends") << ok + "Content-Length: 9\r\n\r\nhi" << false
                                    << error(Error::Kind::Timeout);
    }
    void answers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, closes);
        QFETCH(QByteArray, expected);
        const OneAnswer server(bytes, closes);
        QVERIFY(server.port() > 0);
        const Result<ApiReply> reply =
            askApplication(plainRequest(), {{u"127.0.0.1"_s, server.port()}}, &openTcp, CallContext());
        const QByteArray got =
            reply ? QByteArray::number(reply->status) + ' ' + reply->contentType + ' ' + reply->body
                  : "error " + QByteArray::number(int(reply.error().kind));
        QCOMPARE(got, expected);
    }

    void aStopIsObeyed()
    {
        const OneAnswer server("HTTP/1.1 200 OK\r\n", false);
        std::stop_source stop;
        const std::unique_ptr<QThread> stopper(QThread::create([&stop] {
            QThread::msleep(100);
            stop.request_stop();
        }));
        stopper->start();
        QElapsedTimer took;
        took.start();
        const Result<ApiReply> reply = askApplication(plainRequest(), {{u"127.0.0.1"_s, server.port()}},
                                                      &openTcp, CallContext(stop.get_token()));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Error::Kind::Cancelled);
        QVERIFY(took.elapsed() < 1000);
        stopper->wait();
    }

    void nobodyListens()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const int port = server.serverPort();
        server.close();
        const Result<ApiReply> reply =
            askApplication(plainRequest(), {{u"127.0.0.1"_s, port}}, &openTcp, CallContext());
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Code::SocketRefused);
    }

    /// The appliance's self-signed certificate: unknown, accepted, changed, and never trusted by the system.
    void whoIsAsked()
    {
        const QTemporaryDir folder;
        const Result<DemoWorld> world = DemoWorld::open(u"demo:"_s + folder.path());
        QVERIFY(world);
        const Result<DemoUnit> unit =
            DemoUnit::read(world->containerRoot() + u"/etc/systemd/system/whisper-appliance.service"_s);
        QVERIFY(unit);
        DemoService service(world->containerRoot(), *unit);
        const CallContext call;
        QVERIFY(service.control(ServiceAction::Start, call) && service.waitUntilSettled(call));

        ApiRequest request;
        request.path = "/health";
        const auto ask = [&] {
            return askApplication(request, {{u"127.0.0.1"_s, service.port()}}, &openTcp, call);
        };
        Result<ApiReply> reply = ask();
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind,
                 Error::Kind::IdentityUnknown); // the system trusts nobody who signed himself
        request.tls.trust = TlsPolicy::Trust::Fingerprint;
        reply = ask();
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Error::Kind::IdentityUnknown);
        const QString fingerprint = reply.error().args.first();
        request.tls.fingerprints = {QStringList(32, u"00"_s).join(u':')};
        reply = ask();
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Error::Kind::IdentityChanged);
        request.tls.fingerprints << fingerprint;
        reply = ask();
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QVERIFY(reply->body.contains("1.2.3"));
        QCOMPARE(reply->certificateFingerprint, fingerprint);
        // Its own certificate as the authority, but it is made out to another name than the one that is
        // asked.
        request.tls = {TlsPolicy::Trust::OwnCa,
                       {},
                       world->containerRoot() + u"/opt/whisper-appliance/ssl/certificate.pem"_s};
        reply = ask();
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Code::TlsFailed);
    }
};

QTEST_GUILESS_MAIN(AppApiTest)
#include "tst_appapi.moc"
