select count(*) from shop_orders
