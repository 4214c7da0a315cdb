package handsup.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpContentException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * One HTTP connection: looks at each request's name and path and has it answered, one at a time. Of the socket's loop.
 *
 * <p>A request that comes before the last one was answered is not answered: the connection is closed after that answer, and the client asks
 * again, as HTTP lets it. No browser does this.
 */
final class Front extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final String NOT_OUR_NAME =
            "This server does not go by that name. Open it by its address, as shown where it"
                    + " was started, or tell it its name with --public-url.";

    private final Routes routes;
    private final Pipelines pipelines;
    private boolean busy;
    private boolean lastOne;

    Front(Routes routes, Pipelines pipelines) {
        this.routes = routes;
        this.pipelines = pipelines;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        if (busy) {
            lastOne = true;
            return;
        }
        busy = true;
        lastOne |= !HttpUtil.isKeepAlive(request);
        routes.callers().known(ctx.channel());
        Patience.requestCame(ctx);
        if (!request.decoderResult().isSuccess()) {
            lastOne = true;
            answer(ctx, unreadable(request.decoderResult().cause()), "");
            return;
        }
        Optional<Authority> host = host(request);
        if (host.isEmpty()) {
            answer(ctx, HttpReply.words(HttpResponseStatus.BAD_REQUEST, "The request does not name one host."), "");
        } else if (!routes.hosts().answersTo(host.get())) {
            answer(ctx, HttpReply.words(HttpResponseStatus.MISDIRECTED_REQUEST, NOT_OUR_NAME), "");
        } else {
            Asked.of(request, host.get(), ctx.channel().remoteAddress())
                    .ifPresentOrElse(
                            asked -> route(ctx, request, asked),
                            () -> answer(
                                    ctx,
                                    HttpReply.words(HttpResponseStatus.BAD_REQUEST, "That is not an address."),
                                    ""));
        }
    }

    private static Optional<Authority> host(FullHttpRequest request) {
        List<String> said = request.headers().getAll(HttpHeaderNames.HOST);
        return said.size() == 1 ? Authority.parse(said.getFirst().strip()) : Optional.empty();
    }

    private void route(ChannelHandlerContext ctx, FullHttpRequest request, Asked asked) {
        String path = asked.path();
        if (path.equals(Upgrade.PATH)) {
            Optional<HttpReply> objection = routes.objectionToWebSocket(asked);
            objection.ifPresentOrElse(
                    no -> answer(ctx, no, asked.host().text()), () -> pipelines.toWebSocket(ctx, request));
        } else if (path.equals(Streams.DOWN)) {
            Optional<HttpReply> objection = routes.objectionToStream(asked);
            objection.ifPresentOrElse(
                    no -> answer(ctx, no, asked.host().text()),
                    () -> pipelines.toStream(
                            ctx, asked.host().text(), request.protocolVersion().isKeepAliveDefault()));
        } else if (path.equals(Streams.UP)) {
            long arrivedAt = ctx.pipeline().get(Arrival.class).at();
            HttpReply reply = routes.objectionToStream(asked)
                    .orElseGet(() -> routes.streams().hear(asked, arrivedAt));
            answer(ctx, reply, asked.host().text());
        } else if (path.startsWith(ApiRoutes.PREFIX)) {
            routes.objectionToKey(ctx.channel(), asked)
                    .ifPresentOrElse(
                            no -> answer(ctx, no, asked.host().text()),
                            () -> onTheSide(ctx, asked, () -> routes.api().answer(asked)));
        } else if (path.startsWith(MediaRoutes.PREFIX)) {
            onTheSide(ctx, asked, () -> routes.media().answer(asked));
        } else if (path.equals("/healthz")) {
            onTheSide(ctx, asked, () -> routes.probes().health(asked));
        } else if (path.equals("/metrics")) {
            onTheSide(ctx, asked, () -> routes.probes().metrics(asked));
        } else {
            answer(
                    ctx,
                    routes.files().answer(asked.method(), path, asked.headers()),
                    asked.host().text());
        }
    }

    /** Has an answer made on a virtual thread, where it may take its time. */
    private void onTheSide(ChannelHandlerContext ctx, Asked asked, Supplier<HttpReply> maker) {
        String host = asked.host().text();
        try {
            routes.side().execute(() -> {
                HttpReply reply = made(maker);
                ctx.executor().execute(() -> answer(ctx, reply, host));
            });
        } catch (RejectedExecutionException goingDown) {
            answer(ctx, HttpReply.words(HttpResponseStatus.SERVICE_UNAVAILABLE, "The server is going down."), host);
        }
    }

    private HttpReply made(Supplier<HttpReply> maker) {
        try {
            return maker.get();
        } catch (RuntimeException bug) {
            routes.failures().note("answering a request", bug);
            return HttpReply.words(
                    HttpResponseStatus.INTERNAL_SERVER_ERROR, "The server failed at this. Its log says where.");
        }
    }

    private void answer(ChannelHandlerContext ctx, HttpReply reply, String host) {
        boolean keep = !lastOne && !routes.isClosing();
        busy = !keep;
        routes.responder().write(ctx, reply, host, keep);
    }

    private static HttpReply unreadable(Throwable why) {
        return switch (why) {
            case TooLongHttpContentException _ ->
                HttpReply.words(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, "That is more than this server reads.");
            case TooLongHttpLineException _ ->
                HttpReply.words(HttpResponseStatus.REQUEST_URI_TOO_LONG, "That address is too long.");
            case TooLongHttpHeaderException _ ->
                HttpReply.words(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Those headers are too long.");
            default -> HttpReply.words(HttpResponseStatus.BAD_REQUEST, "That is not a request.");
        };
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == Closing.NOW && busy) {
            lastOne = true;
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }
}
