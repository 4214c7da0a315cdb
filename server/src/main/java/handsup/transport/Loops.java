package handsup.transport;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The edge's threads: event loops on epoll where the machine has it, on NIO elsewhere, and the postman of each. */
final class Loops {

    private static final int CLOSING_SECONDS = 5;

    private final EventLoopGroup group;
    private final Class<? extends ServerChannel> channelType;
    private final List<ScheduledExecutorService> all = new ArrayList<>();
    private final Map<EventLoop, Postman> postmen = new IdentityHashMap<>();

    private Loops(int threads, IoHandlerFactory io, Class<? extends ServerChannel> channelType) {
        this.channelType = channelType;
        this.group = new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory("edge"), io);
        group.forEach(executor -> {
            EventLoop loop = (EventLoop) executor;
            all.add(loop);
            postmen.put(loop, new Postman(loop));
        });
    }

    /** @param threads 0 for one per core, and at least two */
    static Loops start(int threads) {
        int count = threads > 0 ? threads : Math.max(2, Runtime.getRuntime().availableProcessors());
        return Epoll.isAvailable()
                ? new Loops(count, EpollIoHandler.newFactory(), EpollServerSocketChannel.class)
                : new Loops(count, NioIoHandler.newFactory(), NioServerSocketChannel.class);
    }

    /** @return whether epoll is there */
    static boolean prepare() {
        return Epoll.isAvailable();
    }

    EventLoopGroup group() {
        return group;
    }

    Class<? extends ServerChannel> channelType() {
        return channelType;
    }

    List<ScheduledExecutorService> all() {
        return List.copyOf(all);
    }

    /** The postman of a socket's own loop. */
    Postman postmanOf(Channel channel) {
        Postman postman = postmen.get(channel.eventLoop());
        return postman != null ? postman : new Postman(channel.eventLoop());
    }

    /** Ends the threads; returns when they have ended or after some seconds. */
    void stop() {
        group.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(CLOSING_SECONDS * 2L, TimeUnit.SECONDS);
    }
}
