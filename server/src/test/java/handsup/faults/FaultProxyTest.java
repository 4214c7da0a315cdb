package handsup.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

    private static final long SEED = 5;

    private ServerSocket echo;
    private FaultProxy proxy;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echoes);
        proxy = FaultProxy.to(URI.create("http://127.0.0.1:" + echo.getLocalPort()), SEED);
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private void echoes() {
        while (!echo.isClosed()) {
            try {
                Socket caller = echo.accept();
                Thread.ofVirtual().start(() -> {
                    try (caller) {
                        caller.getInputStream().transferTo(caller.getOutputStream());
                    } catch (IOException cut) {
                        // That is what proxies are for here.
                    }
                });
            } catch (IOException over) {
                return;
            }
        }
    }

    private Socket calls() throws IOException {
        Socket socket = new Socket("127.0.0.1", proxy.address().getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static String hears(Socket socket, int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.US_ASCII);
    }

    private static void says(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Says something and hears it back. @return how long that took, in ms */
    private static long asks(Socket socket, String text) throws IOException {
        long began = System.nanoTime();
        says(socket, text);
        assertThat(hears(socket, text.length())).isEqualTo(text);
        return (System.nanoTime() - began) / 1_000_000;
    }

    @Test
    void aRoundTripTakesWhatItShould() throws IOException {
        proxy.like(Network.roundTrip(80, 0));
        try (Socket socket = calls()) {
            assertThat(asks(socket, "one")).isGreaterThanOrEqualTo(79);
            proxy.like(Network.roundTrip(20, 0));
            assertThat(asks(socket, "two")).isBetween(19L, 5_000L);
        }
    }

    @Test
    void jitterChangesWhenBytesComeAndNeverTheirOrder() throws IOException {
        proxy.like(Network.roundTrip(20, 20));
        StringBuilder said = new StringBuilder();
        try (Socket socket = calls()) {
            for (int number = 0; number < 200; number++) {
                String word = number + " ";
                said.append(word);
                says(socket, word);
            }
            assertThat(hears(socket, said.length())).isEqualTo(said.toString());
        }
    }

    @Test
    void whatIsHeldComesLate() throws IOException {
        proxy.like(Network.CLEAR.holding(1, 120));
        try (Socket socket = calls()) {
            assertThat(asks(socket, "late")).isGreaterThanOrEqualTo(238);
        }
    }

    @Test
    void aSlowDrainTakesItsTimeAndLosesNothing() throws IOException {
        proxy.like(Network.CLEAR.drainingSlowly(400_000));
        String much = "x".repeat(150_000);
        try (Socket socket = calls()) {
            Thread.ofVirtual().start(() -> {
                try {
                    says(socket, much);
                } catch (IOException cut) {
                    throw new IllegalStateException(cut);
                }
            });
            long began = System.nanoTime();
            assertThat(hears(socket, much.length())).isEqualTo(much);
            assertThat((System.nanoTime() - began) / 1_000_000).isGreaterThanOrEqualTo(360);
        }
    }

    @Test
    void aCutIsSeenAtOnceAndTheNextConnectionWorks() throws IOException {
        try (Socket socket = calls()) {
            asks(socket, "here");
            proxy.cut();
            assertThatThrownBy(() -> {
                        if (socket.getInputStream().read() == -1) {
                            throw new SocketException("end");
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
        await().atMost(Duration.ofSeconds(2)).until(() -> proxy.connections() == 0);
        try (Socket socket = calls()) {
            asks(socket, "again");
        }
    }

    @Test
    void withThePlugPulledNobodyGetsThrough() throws IOException {
        proxy.pull();
        assertThatThrownBy(() -> {
                    try (Socket socket = calls()) {
                        asks(socket, "anybody");
                    }
                })
                .isInstanceOfAny(IOException.class, AssertionError.class);
        proxy.plug();
        try (Socket socket = calls()) {
            asks(socket, "somebody");
        }
    }

    @Test
    void aFrozenConnectionLooksOpenAndCarriesNothing() throws IOException {
        try (Socket socket = calls()) {
            asks(socket, "warm");
            proxy.freeze();
            socket.setSoTimeout(150);
            says(socket, "cold");
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            proxy.thaw();
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            try (Socket fresh = calls()) {
                asks(fresh, "warm again");
            }
        }
    }
}
