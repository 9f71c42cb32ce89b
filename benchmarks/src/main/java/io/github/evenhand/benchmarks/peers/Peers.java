package io.github.evenhand.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;

/** All who can take part in a comparison, ours first. */
public final class Peers {

    /** Our own engine. */
    public static final String OURS = "evenhand";

    private Peers() {}

    /** In the order of tables. */
    public static List<Peer> all() {
        List<Peer> peers = new ArrayList<>();
        peers.add(new ArrowheadPeer());
        peers.add(new OjAlgoPeer());
        for (OrToolsPeer.Method method : OrToolsPeer.Method.values()) {
            peers.add(new OrToolsPeer(method));
        }
        peers.add(new ClpBarrierPeer());
        for (HighsPeer.Method method : HighsPeer.Method.values()) {
            peers.add(new HighsPeer(method));
        }
        return List.copyOf(peers);
    }

    public static List<String> names() {
        return all().stream().map(Peer::name).toList();
    }

    /**
     * The peer of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Peer of(String name) {
        return all().stream()
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A solver must be one of " + String.join(", ", names()) + ", found '" + name + "'"));
    }
}
