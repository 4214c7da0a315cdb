package handsup.transport;

import handsup.metrics.EdgeMetrics;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.Date;
import java.util.List;

/** Writes HTTP answers, each with the headers that keep a browser from doing anything we did not mean. Of the socket's loop. */
final class Responder {

    private final Duration goodbye;
    private final EdgeMetrics metrics;

    /** @param goodbye how long the other side may take to close after the last answer */
    Responder(Duration goodbye, EdgeMetrics metrics) {
        this.goodbye = goodbye;
        this.metrics = metrics;
    }

    /** @param asked the name the browser used, already found good; empty where it was not @param keep whether the connection stays open */
    void write(ChannelHandlerContext ctx, HttpReply reply, String asked, boolean keep) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, reply.status(), reply.body());
        HttpHeaders headers = response.headers();
        if (!reply.status().equals(HttpResponseStatus.NO_CONTENT)
                && !reply.status().equals(HttpResponseStatus.NOT_MODIFIED)) {
            headers.setInt(HttpHeaderNames.CONTENT_LENGTH, reply.body().readableBytes());
        }
        List<String> own = reply.headers();
        for (int i = 0; i < own.size(); i += 2) {
            headers.set(own.get(i), own.get(i + 1));
        }
        headers.set(HttpHeaderNames.DATE, DateFormatter.format(new Date()));
        headers.set(HttpHeaderNames.CONNECTION, keep ? HttpHeaderValues.KEEP_ALIVE : HttpHeaderValues.CLOSE);
        secure(headers, asked);
        metrics.answered(reply.status().code());
        ChannelFuture written = ctx.writeAndFlush(response);
        written.addListener(_ -> {
            if (keep) {
                Patience.answerLeft(ctx);
            } else {
                SoftClose.of(ctx.channel(), goodbye);
            }
        });
    }

    /** The head of an answer that has no end. @param asked the name the browser used @param chunked whether the other side understands chunks */
    HttpResponse endless(String asked, boolean chunked) {
        HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        Streams.head(response.headers(), chunked);
        response.headers().set(HttpHeaderNames.DATE, DateFormatter.format(new Date()));
        secure(response.headers(), asked);
        metrics.answered(HttpResponseStatus.OK.code());
        return response;
    }

    /**
     * Scripts, styles and pictures of our own only, nothing inline, no frames around us, no text made into markup.
     *
     * <p>The WebSocket's address is spelled out because older Safaris do not take {@code 'self'} to include it.
     */
    private static void secure(HttpHeaders headers, String asked) {
        String sockets = asked.isEmpty() ? "" : " ws://" + asked + " wss://" + asked;
        headers.set(
                "content-security-policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'"
                        + sockets
                        + "; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                        + " object-src 'none'; require-trusted-types-for 'script'");
        headers.set("x-content-type-options", "nosniff");
        headers.set("referrer-policy", "no-referrer");
        headers.set("cross-origin-opener-policy", "same-origin");
        headers.set("cross-origin-resource-policy", "same-origin");
        headers.set(
                "permissions-policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(),"
                        + " display-capture=(), accelerometer=(), gyroscope=(), magnetometer=()");
    }
}
