package handsup.faults;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A network between real sockets and a server, as bad as a test wants it. It forwards TCP; whoever is to suffer connects to {@link #address}.
 *
 * <p>Any thread may change it, and what it does then holds for all bytes that come from that moment on. One thread of its own moves the bytes, so
 * delays are exact to about a millisecond while the machine is not busy.
 */
public final class FaultProxy implements AutoCloseable {

    /** How many bytes wait in one direction before the sender is read no further, as a full window would have it. */
    private static final int WINDOW = 64 * 1024;

    private final InetSocketAddress server;
    private final Random dice;
    private final EventLoopGroup loop =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("faults", true), NioIoHandler.newFactory());
    private final Set<Channel> open = ConcurrentHashMap.newKeySet();
    private final Channel near;
    private volatile Network network = Network.CLEAR;
    private volatile boolean plugged = true;
    private volatile boolean frozen;

    private FaultProxy(URI server, long seed) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.dice = new Random(seed);
        this.near = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 2_000)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel client) {
                        connect(client);
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
    }

    /** @param seed of the dice that jitter and losses are thrown with */
    public static FaultProxy to(URI server, long seed) {
        return new FaultProxy(server, seed);
    }

    /** What is to be opened instead of the server. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + ((InetSocketAddress) near.localAddress()).getPort());
    }

    /** How many connections pass through at the moment. */
    public int connections() {
        return open.size() / 2;
    }

    /** What it does from now on. */
    public FaultProxy like(Network next) {
        network = next;
        return this;
    }

    /** Cuts all connections that are open: both sides see a reset. New ones are let through. */
    public void cut() {
        onEach(FaultProxy::reset);
    }

    /** On the proxy's thread, the only one that closes connections: no other finds one open that is closed a moment later. */
    private void onEach(Consumer<Channel> what) {
        loop.submit(() -> open.forEach(what)).syncUninterruptibly();
    }

    /** Pulls the plug: cuts all connections, and new ones get nowhere until {@link #plug}. */
    public void pull() {
        plugged = false;
        cut();
    }

    public void plug() {
        plugged = true;
    }

    /** From now on every byte is lost, and nobody is told: connections look open from both sides. Those open now stay dead. */
    public void freeze() {
        frozen = true;
        onEach(channel -> channel.pipeline().get(Pump.class).dead = true);
    }

    /** New connections get through again. */
    public void thaw() {
        frozen = false;
    }

    private void connect(Channel client) {
        if (!plugged) {
            reset(client);
            return;
        }
        Pump up = new Pump(true);
        Pump down = new Pump(false);
        ChannelFuture connecting = new Bootstrap()
                .group(client.eventLoop())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(down)
                .connect(server);
        Channel far = connecting.channel();
        up.to = far;
        down.to = client;
        up.dead = frozen;
        down.dead = frozen;
        client.pipeline().addLast(up);
        connecting.addListener(_ -> {
            if (!connecting.isSuccess() || !plugged) {
                reset(client);
                reset(far);
                return;
            }
            open.add(client);
            open.add(far);
            client.closeFuture().addListener(_ -> open.remove(client));
            far.closeFuture().addListener(_ -> open.remove(far));
            client.config().setAutoRead(true);
            far.config().setAutoRead(true);
        });
    }

    private static void reset(Channel channel) {
        if (channel.isOpen()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        }
    }

    /** Moves what one side says to the other, later. Of the proxy's thread. */
    private final class Pump extends ChannelInboundHandlerAdapter {

        private final boolean up;
        private volatile boolean dead;
        private final Queue<Runnable> line = new ArrayDeque<>();
        private Channel to = near;
        private long lastDue = System.nanoTime();
        private int waiting;

        Pump(boolean up) {
            this.up = up;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            ByteBuf bytes = (ByteBuf) message;
            if (dead) {
                bytes.release();
            } else {
                forward(ctx, bytes);
            }
        }

        private void forward(ChannelHandlerContext ctx, ByteBuf bytes) {
            int length = bytes.readableBytes();
            waiting += length;
            if (waiting > WINDOW) {
                ctx.channel().config().setAutoRead(false);
            }
            later(ctx, length, () -> {
                if (dead) {
                    bytes.release();
                    return;
                }
                to.writeAndFlush(bytes).addListener(_ -> {
                    waiting -= length;
                    if (waiting <= WINDOW / 2 && ctx.channel().isActive()) {
                        ctx.channel().config().setAutoRead(true);
                    }
                });
            });
        }

        /** When the piece is to leave on the other side, in ns; never before the one ahead of it. */
        private long due(int length) {
            Network.Way way = up ? network.up() : network.down();
            double delay = way.delayMillis() + way.jitterMillis() * (2 * dice.nextDouble() - 1);
            if (way.heldChance() > 0 && dice.nextDouble() < way.heldChance()) {
                delay += way.heldMillis();
            }
            long arrives = System.nanoTime() + (long) (Math.max(0, delay) * 1e6);
            long passing = way.bytesPerSecond() > 0 ? length * 1_000_000_000L / way.bytesPerSecond() : 0;
            lastDue = Math.max(arrives, lastDue) + passing;
            return lastDue;
        }

        /** Pieces leave in the order they came, whichever of two timers for the same instant fires first. */
        private void later(ChannelHandlerContext ctx, int length, Runnable what) {
            line.add(what);
            long wait = Math.max(0, due(length) - System.nanoTime());
            var unused = ctx.executor().schedule(() -> line.remove().run(), wait, TimeUnit.NANOSECONDS);
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            if (!dead) {
                later(ctx, 0, () -> to.close());
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            reset(ctx.channel());
        }
    }

    /** Cuts everything and ends its thread. */
    @Override
    public void close() {
        near.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        cut();
        loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }
}
