package handsup.transport;

class StreamConnectionTest extends ConnectionContract {

    @Override
    Caller call(TestEdge edge, int receiveBuffer) {
        return new StreamCaller(edge, receiveBuffer);
    }
}
