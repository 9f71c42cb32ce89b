package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import java.util.List;

/**
 * What a locality provides of a service, in town and countryside together.
 *
 * @param places its needs of the service that have clients; at least one
 * @param clients Σₐ n
 */
record Provision(String locality, String service, int node, List<Place> places, Rational clients) {

    static Provision of(Home home, String service, List<Place> places) {
        Rational clients = places.stream().map(Place::clients).reduce(Rational.ZERO, Rational::plus);
        return new Provision(home.locality().id(), service, home.node(), places, clients);
    }

    String id() {
        return locality + "/" + service;
    }

    /** The share of the clients that a need has. */
    Rational share(Place place) {
        return place.clients().dividedBy(clients);
    }

    /** The mean level by clients, before transfers. */
    Rational level() {
        Rational level = Rational.ZERO;
        for (Place place : places) {
            level = level.plus(share(place).times(place.level()));
        }
        return level;
    }

    /** The money that lifts the mean level: it is the level before plus this sum. */
    Draft.Sum rise() {
        Draft.Sum rise = new Draft.Sum();
        for (Place place : places) {
            rise.plus(share(place), new Draft.Sum().plus(place.rise()));
        }
        return rise;
    }

    /** The highest mean level that it could reach with all the money there is. */
    Rational mostLevel(Situation situation) {
        Rational most = Rational.ZERO;
        for (Place place : places) {
            most = most.plus(share(place).times(situation.mostLevel(place)));
        }
        return most;
    }

    /** The mean level by clients. */
    Level level(Situation situation) {
        return new Level(level(), rise(), level(), mostLevel(situation));
    }
}
