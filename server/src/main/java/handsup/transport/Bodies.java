package handsup.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpContentException;
import org.jspecify.annotations.Nullable;

/** Gathers a request's body up to a limit. What is too long is handed on without its body and marked so, that {@link Front} may answer it like everything else. */
final class Bodies extends HttpObjectAggregator {

    Bodies(int mostBytes) {
        super(mostBytes);
    }

    @Override
    protected FullHttpMessage beginAggregation(HttpMessage start, ByteBuf content) throws Exception {
        Patience.headCame(ctx());
        return super.beginAggregation(start, content);
    }

    @Override
    protected @Nullable Object newContinueResponse(HttpMessage start, int most, ChannelPipeline pipeline) {
        boolean goOn = HttpUtil.is100ContinueExpected(start) && !isContentLengthInvalid(start, most);
        return goOn ? super.newContinueResponse(start, most, pipeline) : null;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
        HttpRequest request = (HttpRequest) oversized;
        FullHttpRequest marked = new DefaultFullHttpRequest(
                request.protocolVersion(),
                request.method(),
                request.uri(),
                Unpooled.EMPTY_BUFFER,
                request.headers(),
                EmptyHttpHeaders.INSTANCE);
        marked.setDecoderResult(DecoderResult.failure(new TooLongHttpContentException("too long")));
        ctx.fireChannelRead(marked);
    }
}
