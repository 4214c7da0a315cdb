package handsup.transport;

import handsup.room.Tokens;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The network edge: one port, its event loops and all connections. Any thread but the loops themselves.
 *
 * <p>It opens in two steps. {@link #open} takes the port and starts the loops, so that rooms can be pinned to them; whoever connects meanwhile
 * waits in the kernel. {@link #serve} lets them in. It closes in two as well: {@link #leave} takes leave of everybody while the loops, and the
 * rooms on them, still run; {@link #close} ends the loops.
 */
public final class Edge implements AutoCloseable {

    private static final int BACKLOG = 4_096;

    /** What the kernel keeps for one slow socket; without it, megabytes. */
    private static final int SEND_BUFFER = 131_072;

    private final EdgeConfig config;
    private final Set<Origin> publicOrigins;
    private final Loops loops;
    private final Callers callers;
    private final ExecutorService side = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Channel server;
    private volatile @Nullable Pipelines pipelines;
    private volatile @Nullable Services services;
    private volatile boolean closing;

    private Edge(EdgeConfig config, Set<Origin> publicOrigins, Loops loops) {
        this.config = config;
        this.publicOrigins = publicOrigins;
        this.loops = loops;
        this.callers = new Callers(config.limits());
    }

    /** Loads what the edge needs of the platform, so that {@link #open} finds it there. It may be done beside other things. @return whether epoll is there */
    public static boolean prepare() {
        ByteBufAllocator.DEFAULT.directBuffer().release();
        return Loops.prepare();
    }

    /** Takes the port. A refusal leaves no thread behind. */
    public static Opening open(EdgeConfig config) {
        Set<Origin> origins = new HashSet<>();
        for (String url : config.publicUrls()) {
            Optional<Origin> origin = Origin.parse(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            if (origin.isEmpty()) {
                return new Opening.Refused(
                        "the public address " + url + " is not of the form https://host or https://host:port");
            }
            origins.add(origin.get());
        }
        if (config.port() < 0 || config.port() > 65_535) {
            return new Opening.Refused("port " + config.port() + " does not exist; ports go from 1 to 65535");
        }
        InetSocketAddress address = config.bind().isEmpty()
                ? new InetSocketAddress(config.port())
                : new InetSocketAddress(config.bind(), config.port());
        if (address.isUnresolved()) {
            return new Opening.Refused(config.bind() + " is neither an address nor a name that leads to one");
        }
        Edge edge = new Edge(config, Set.copyOf(origins), Loops.start(config.loops()));
        ChannelFuture bound = edge.bind(address);
        if (bound.isSuccess()) {
            edge.server = bound.channel();
            return new Opening.Bound(edge);
        }
        edge.close();
        return new Opening.Refused(Refusals.inWords(config, bound.cause()));
    }

    private ChannelFuture bind(InetSocketAddress address) {
        Limits limits = config.limits();
        return new ServerBootstrap()
                .group(loops.group())
                .channel(loops.channelType())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.AUTO_READ, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER)
                .childOption(
                        ChannelOption.WRITE_BUFFER_WATER_MARK,
                        new WriteBufferWaterMark(limits.drainedMark(), limits.slowMark()))
                .childHandler(newcomers())
                .bind(address)
                .awaitUninterruptibly();
    }

    private ChannelHandler newcomers() {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                welcome(channel);
            }
        };
    }

    private void welcome(Channel channel) {
        Pipelines ready = pipelines;
        Services behind = services;
        if (ready == null || behind == null || closing) {
            channel.close();
            return;
        }
        Channel leaves = callers.came(channel);
        if (leaves != null) {
            behind.metrics().dropped("crowd");
            leaves.close();
        }
        if (leaves != channel) {
            behind.metrics().connections(1);
            channel.closeFuture().addListener(_ -> {
                callers.gone(channel);
                behind.metrics().connections(-1);
            });
            ready.http(channel.pipeline());
        }
    }

    /** The port, also where the configuration asked for any. */
    public int port() {
        Channel bound = server;
        return bound != null && bound.localAddress() instanceof InetSocketAddress address ? address.getPort() : 0;
    }

    /** The event loops, in a fixed order: a room lives on one of them. */
    public List<ScheduledExecutorService> loops() {
        return loops.all();
    }

    /** Lets people in. Once. */
    public void serve(Services behind) {
        Limits limits = config.limits();
        Failures failures = new Failures(behind.metrics());
        Hosts hosts = new Hosts(publicOrigins);
        services = behind;
        pipelines = new Pipelines(
                behind,
                limits,
                loops,
                new Routes(
                        hosts,
                        callers,
                        new Keys(behind.key(), limits.wrongKeys()),
                        new StaticRoutes(behind.site()),
                        new MediaRoutes(behind.pictures()),
                        new ApiRoutes(behind.desk()),
                        new Probes(behind.healthy(), () -> closing, behind.scrape(), config.openMetrics()),
                        new Upgrade(hosts),
                        new Streams(hosts, new Tokens(new SecureRandom())::secret),
                        new Responder(limits.waits().goodbye(), behind.metrics()),
                        failures,
                        side,
                        () -> closing));
        Channel bound = server;
        if (bound != null) {
            bound.config().setAutoRead(true);
        }
    }

    /** Lets nobody in any more and asks everybody to come back later. Returns when they have gone, or when their time is over. */
    public void leave() {
        closing = true;
        Channel bound = server;
        if (bound != null) {
            bound.close().awaitUninterruptibly();
        }
        List<Channel> here = callers.all();
        here.forEach(channel -> channel.pipeline().fireUserEventTriggered(Closing.NOW));
        long until = System.nanoTime() + config.limits().waits().goodbye().toNanos() * 2;
        for (Channel channel : here) {
            channel.closeFuture().awaitUninterruptibly(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    /** Takes leave of everybody, then ends all threads. */
    @Override
    public void close() {
        if (!closing) {
            leave();
        }
        side.shutdownNow();
        loops.stop();
    }
}
