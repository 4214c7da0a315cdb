package handsup.transport;

/** What connections are told, as an event in their pipelines, when the server goes down. */
enum Closing {
    NOW
}
