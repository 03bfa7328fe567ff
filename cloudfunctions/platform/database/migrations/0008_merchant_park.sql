-- The merchants of one park are counted on its picture; most merchants are in none.
create index merchant_park on merchant ((snapshot ->> 'park')) where snapshot ? 'park';
