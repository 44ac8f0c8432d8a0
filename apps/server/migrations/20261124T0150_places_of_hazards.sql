-- A hazard lies in a place of its own enterprise. Another's place and one that never was are refused alike.

alter table places add constraint a_place_is_known_with_its_enterprise unique (id, enterprise_id);

update hazards set place_id = null from places
  where places.id = hazards.place_id and places.enterprise_id <> hazards.enterprise_id;

alter table hazards
  drop constraint hazards_place_id_fkey,
  add constraint a_hazard_lies_in_a_place_of_its_enterprise
    foreign key (place_id, enterprise_id) references places (id, enterprise_id);
