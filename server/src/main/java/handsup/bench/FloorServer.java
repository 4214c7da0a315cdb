package handsup.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The floor: a WebSocket server that does nothing but send one frame to everybody, as anybody would write it with Netty: the standard
 * pipeline, one shared frame.
 */
public final class FloorServer {

    private static final int LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final Map<EventLoop, Set<Channel>> BY_LOOP = new ConcurrentHashMap<>();

    private FloorServer() {}

    /** @param arguments how many bytes the frame has */
    public static void main(String[] arguments) throws IOException {
        byte[] payload = new byte[Integer.parseInt(arguments[0])];
        Arrays.fill(payload, (byte) 'x');
        ByteBuf shared = Unpooled.unreleasableBuffer(
                Unpooled.directBuffer(payload.length).writeBytes(payload));
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
                LOOPS, Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        Channel server = new ServerBootstrap()
                .group(loops)
                .channel(Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 4_096)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(8_192),
                                        new WebSocketServerProtocolHandler("/ws"),
                                        new Handler(shared));
                    }
                })
                .bind(new InetSocketAddress("127.0.0.1", 0))
                .syncUninterruptibly()
                .channel();
        System.out.println("port " + ((InetSocketAddress) server.localAddress()).getPort());
        while (System.in.read() >= 0) {}
        System.exit(0);
    }

    private static final class Handler extends SimpleChannelInboundHandler<TextWebSocketFrame> {

        private final ByteBuf shared;

        private Handler(ByteBuf shared) {
            this.shared = shared;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
                BY_LOOP.computeIfAbsent(ctx.channel().eventLoop(), _ -> ConcurrentHashMap.newKeySet())
                        .add(ctx.channel());
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame go) {
            BY_LOOP.forEach((loop, channels) -> loop.execute(() -> {
                TextWebSocketFrame frame = new TextWebSocketFrame(shared);
                channels.forEach(channel -> channel.writeAndFlush(frame.retainedDuplicate()));
            }));
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            BY_LOOP.getOrDefault(ctx.channel().eventLoop(), Set.of()).remove(ctx.channel());
        }
    }
}
