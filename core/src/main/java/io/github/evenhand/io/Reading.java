package io.github.evenhand.io;

import io.github.evenhand.budget.Part;
import io.github.evenhand.budget.Texts;
import io.github.evenhand.budget.Unread;

/** What is known while a budget is being read. */
record Reading(Findings findings, Origins origins, Unread unread, MoneyUnit money) {

    /** A thing could not be made, and what it refers to is looked at even so. */
    void refersTo(Origin origin, String field, Part part, String id) {
        origins.put(origin, origin);
        unread.refersTo(origin, field, part, id);
    }

    /** A thing that could not be read is not unknown to those that refer to it. */
    void lost(Part part, String id) {
        String meant = id.strip();
        if (Texts.faultOfId("", meant).isPresent()) {
            unread.all(part);
        } else {
            unread.one(part, meant);
        }
    }
}
