package handsup.transport;

class SocketConnectionTest extends ConnectionContract {

    @Override
    Caller call(TestEdge edge, int receiveBuffer) {
        return new SocketCaller(edge, receiveBuffer);
    }
}
