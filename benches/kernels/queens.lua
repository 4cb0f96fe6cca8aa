local function queens(n)
  local columns, rising, falling, places = {}, {}, {}, {}

  local function place(row)
    if row == n then
      return 1
    end
    local found = 0
    for column = 0, n - 1 do
      if not (columns[column] or rising[row + column] or falling[row - column + n]) then
        columns[column] = true
        rising[row + column] = true
        falling[row - column + n] = true
        places[#places + 1] = column
        found = found + place(row + 1)
        places[#places] = nil
        columns[column] = false
        rising[row + column] = false
        falling[row - column + n] = false
      end
    end
    return found
  end

  return place(0)
end

print(queens(8) .. " " .. queens(12))
