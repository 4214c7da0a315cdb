package handsup.transport;

import handsup.protocol.Wire;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;

/** What a connection passes through, in order: as HTTP first, then as a WebSocket. Any thread. */
final class Pipelines {

    private static final int MOST_LINE = 2_048;
    private static final int MOST_HEADERS = 8_192;
    private static final String LAST = "last";

    private final Services services;
    private final Limits limits;
    private final Loops loops;
    private final Routes routes;

    Pipelines(Services services, Limits limits, Loops loops, Routes routes) {
        this.services = services;
        this.limits = limits;
        this.loops = loops;
        this.routes = routes;
    }

    /** Every connection begins so. */
    void http(ChannelPipeline pipeline) {
        HttpDecoderConfig heads =
                new HttpDecoderConfig().setMaxInitialLineLength(MOST_LINE).setMaxHeaderSize(MOST_HEADERS);
        pipeline.addLast("arrival", new Arrival(services.clock(), services.metrics()));
        pipeline.addLast("patience", new Patience(limits.waits(), services.metrics()));
        pipeline.addLast("codec", new HttpServerCodec(heads));
        pipeline.addLast("bodies", new Bodies(limits.body()));
        pipeline.addLast("front", new Front(routes, this));
        pipeline.addLast(LAST, new LastHandler(routes.failures()));
    }

    /** Makes a WebSocket of it. The handshake replaces codec and bodies by the frames' own codec. */
    void toWebSocket(ChannelHandlerContext ctx, FullHttpRequest request) {
        Channel channel = ctx.channel();
        ChannelPipeline pipeline = ctx.pipeline();
        Arrival arrival = pipeline.get(Arrival.class);
        Farewell farewell = new Farewell(channel, limits.waits().goodbye(), services.metrics());
        FrameHandler frames = new FrameHandler(
                services.reception(),
                routes.keys(),
                arrival,
                limits.rates(),
                new Outbox(channel, loops.postmanOf(channel), farewell, limits, services.metrics()),
                farewell,
                new Heart(channel, arrival, farewell, limits.waits()),
                routes.failures(),
                services.metrics());

        pipeline.addBefore(LAST, "utf8", new Utf8FrameValidator(false));
        pipeline.addBefore(
                LAST, "scraps", new Scraps(arrival, new Bucket(limits.rates().scraps(), arrival.at()), farewell));
        pipeline.addBefore(LAST, "whole", new WebSocketFrameAggregator(Wire.MOST_BYTES));
        pipeline.addBefore(LAST, "frames", frames);

        routes.callers().stays(channel);
        routes.upgrade().shake(ctx, request, frames::opened);
        pipeline.remove(Patience.class);
        pipeline.remove(Front.class);
    }
}
