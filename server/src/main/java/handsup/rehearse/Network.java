package handsup.rehearse;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The threads and connections of a rehearsal, all to one server. Any thread. */
public final class Network implements AutoCloseable {

    private static final int CONNECT_MILLIS = 10_000;

    /** On one machine a pair of addresses has some 28,000 ports; from several addresses there are enough for all. */
    private static final int OWN_ADDRESSES = 8;

    private final Target target;
    private final EventLoopGroup group;
    private final byte[] request;
    private final @Nullable SslContext tls;
    private final AtomicInteger nextAddress = new AtomicInteger();

    /** @param threads at least one */
    public Network(Target target, int threads) {
        this.target = target;
        this.request = Socket.request(target);
        this.tls = target.secure() ? tls() : null;
        this.group = new MultiThreadIoEventLoopGroup(
                threads,
                new DefaultThreadFactory("rehearsal", true),
                Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }

    private static SslContext tls() {
        try {
            return SslContextBuilder.forClient().build();
        } catch (SSLException noTls) {
            throw new IllegalStateException("this Java cannot speak TLS", noTls);
        }
    }

    public Target target() {
        return target;
    }

    List<EventLoop> loops() {
        List<EventLoop> loops = new ArrayList<>();
        group.forEach(loop -> loops.add((EventLoop) loop));
        return loops;
    }

    /** Connects on a loop. @param unreachable when that fails; on the loop */
    void connect(EventLoop loop, Socket.Ear ear, Runnable unreachable) {
        Bootstrap bootstrap = new Bootstrap()
                .group(loop)
                .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        SslContext secure = tls;
                        if (secure != null) {
                            channel.pipeline()
                                    .addLast(secure.newHandler(
                                            channel.alloc(),
                                            target.origin().getHost(),
                                            target.address().getPort()));
                        }
                        channel.pipeline().addLast(new Socket(request, ear));
                    }
                });
        InetSocketAddress own = own();
        (own == null ? bootstrap.connect(target.address()) : bootstrap.connect(target.address(), own))
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        unreachable.run();
                    }
                });
    }

    private @Nullable InetSocketAddress own() {
        byte[] address = target.address().getAddress().getAddress();
        if (!Epoll.isAvailable() || address.length != 4 || !target.loopback()) {
            return null;
        }
        int host = 2 + Math.floorMod(nextAddress.getAndIncrement(), OWN_ADDRESSES);
        return new InetSocketAddress("127.0.0." + host, 0);
    }

    /** Cuts every connection and ends the threads. */
    @Override
    public void close() {
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
