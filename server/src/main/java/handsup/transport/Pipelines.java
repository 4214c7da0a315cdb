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

/** What a connection passes through, in order: as HTTP first, then as a WebSocket or as what stands in for one. Any thread. */
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
        ChannelPipeline pipeline = ctx.pipeline();
        Farewell farewell = farewell(ctx.channel());
        FrameHandler frames = frames(ctx.channel(), TextFrames::around, farewell);
        pipeline.addBefore(LAST, "utf8", new Utf8FrameValidator(false));
        pipeline.addBefore(LAST, "scraps", scraps(pipeline, farewell));
        pipeline.addBefore(LAST, "whole", new WebSocketFrameAggregator(Wire.MOST_BYTES));
        pipeline.addBefore(LAST, "frames", frames);

        routes.callers().stays(ctx.channel());
        routes.upgrade().shake(ctx, request, frames::opened);
        pipeline.remove(Patience.class);
        pipeline.remove(Front.class);
    }

    /** Makes an event stream of it, which from here on is handled as a WebSocket. @param asked the name the browser used @param chunked see {@link EventStream} */
    void toStream(ChannelHandlerContext ctx, String asked, boolean chunked) {
        ChannelPipeline pipeline = ctx.pipeline();
        Farewell farewell = farewell(ctx.channel());
        EventStream stream = new EventStream(pipeline.get(Arrival.class), chunked);
        FrameHandler frames = frames(ctx.channel(), stream::around, farewell);

        routes.callers().stays(ctx.channel());
        ctx.write(routes.responder().endless(asked, chunked));
        pipeline.addBefore(LAST, "stream", stream);
        pipeline.addBefore(LAST, "scraps", scraps(pipeline, farewell));
        pipeline.addBefore(LAST, "frames", frames);
        pipeline.remove(Patience.class);
        pipeline.remove(HttpServerCodec.class);
        pipeline.remove(Bodies.class);
        pipeline.remove(Front.class);
        stream.introduce(routes.streams().add(stream, ctx.channel()));
        frames.opened();
    }

    private Farewell farewell(Channel channel) {
        return new Farewell(channel, limits.waits().goodbye(), services.metrics());
    }

    private FrameHandler frames(Channel channel, Outbox.Envelope envelope, Farewell farewell) {
        Arrival arrival = channel.pipeline().get(Arrival.class);
        Pulse pulse = new Pulse(services.clock());
        return new FrameHandler(
                services.reception(),
                routes.keys(),
                arrival,
                limits.rates(),
                new Outbox(
                        channel.pipeline().context(arrival),
                        envelope,
                        loops.postmanOf(channel),
                        farewell,
                        limits,
                        services.metrics(),
                        pulse),
                farewell,
                new Heart(channel, arrival, farewell, limits.waits(), pulse, services.clock()),
                routes.failures(),
                services.metrics());
    }

    private Scraps scraps(ChannelPipeline pipeline, Farewell farewell) {
        Arrival arrival = pipeline.get(Arrival.class);
        return new Scraps(arrival, new Bucket(limits.rates().scraps(), arrival.at()), farewell);
    }
}
